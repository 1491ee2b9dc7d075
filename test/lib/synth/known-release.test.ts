import { App } from 'cdk8s';
import type * as Ours from '../../../lib/synth/app';
import type * as Internals from '../../../lib/synth/cdk8s-internals';
import type * as Release from '../../../lib/synth/known-release';
import { internalsAreKnown, isAlike, releaseOf, TESTED_RELEASE } from '../../../lib/synth/known-release';

// After an update of cdk8s: when all other tests of this folder pass, set TESTED_RELEASE to the new release.
test('the installed release of cdk8s is the one that the tests are about', () => {
  expect(releaseOf(App)).toBe(TESTED_RELEASE);
});

test('the release is known, and a small app comes out alike', () => {
  expect(internalsAreKnown()).toBe(true);
  expect(isAlike()).toBe(true);
});

test('a class without a release has none', () => {
  expect(releaseOf(class {})).toBeUndefined();
});

/** Loads the package anew, with some of its internals replaced. */
function loadedWith(replaced: Partial<typeof Internals>): { release: typeof Release; ours: typeof Ours } {
  let loaded: { release: typeof Release; ours: typeof Ours } | undefined;
  jest.isolateModules(() => {
    const actual = jest.requireActual('../../../lib/synth/cdk8s-internals');
    jest.doMock('../../../lib/synth/cdk8s-internals', () => ({ ...actual, ...replaced }));
    loaded = { release: require('../../../lib/synth/known-release'), ours: require('../../../lib/synth/app') };
    jest.dontMock('../../../lib/synth/cdk8s-internals');
  });
  if (!loaded) throw new Error('nothing was loaded');
  return loaded;
}

test.each<[string, Partial<typeof Internals>]>([
  ['a field moved', { missingFields: () => ['ApiObject.props'] }],
  ['a method is another', { unknownMethods: () => ['toJson'] }],
  [
    'a field cannot be looked for',
    {
      missingFields: () => {
        throw new TypeError('no such object');
      },
    },
  ],
])('where %s, cdk8s itself does the work, with the same files', (_, replaced) => {
  const { release, ours } = loadedWith(replaced);
  expect(release.internalsAreKnown()).toBe(false);
  const app = new ours.App({ outdir: 'unused' });
  const { ApiObject: Thing, Chart: Folder } = jest.requireActual('cdk8s');
  new Thing(new Folder(app, 'chart'), 'object', { apiVersion: 'v1', kind: 'Thing', metadata: { name: 'x' }, a: 'on' });
  expect(app.charts).toHaveLength(1);
  expect(app.synthYaml()).toBe('apiVersion: v1\nkind: Thing\nmetadata:\n  name: x\na: "on"\n');
});
