import { parseStream } from '../../../lib/manifests/parse-stream';
import { checkManifests } from '../../../lib/wiring/check-manifests';
import { checkTrees } from '../../../lib/wiring/check-trees';
import { TWO_CHECKS } from './two-checks';

const service = (name: string, type: string) =>
  parseStream(`{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { type: ${type} } }`, `${name}.yaml`)
    .manifests;

const OPTIONS = { checks: TWO_CHECKS };
const shared = service('both', 'Odd');
const staging = [...service('web', 'ClusterIP'), ...service('late', 'LoadBalancer'), ...shared];
const production = [...service('web', 'Strange'), ...shared];

test('each tree is checked by itself, and what both have is said once', () => {
  const { findings, summary, notDecided } = checkTrees([staging, production], [], OPTIONS);
  expect(findings.map(({ object, what }) => `${object.name}: ${what}`)).toEqual([
    'both: type "Odd" is none',
    'web: type "Strange" is none',
  ]);
  expect(summary).toMatchObject({ objects: 4, errors: 2, notDecided: 1 });
  expect(notDecided).toHaveLength(1);
});

test('one tree is checked as manifests are, and so is none', () => {
  expect(checkTrees([production], [], OPTIONS)).toEqual(checkManifests(production, OPTIONS));
  expect(checkTrees([], [], OPTIONS)).toEqual(checkManifests([], OPTIONS));
});

test('an ignore that is used in one tree is not void in another', () => {
  const ignoring = (...names: string[]) => ({
    ...OPTIONS,
    ignore: {
      file: 'facts.yaml',
      entries: names.map((name) => ({ code: 'AH902', object: `Service default/${name}`, reason: 'it is going' })),
    },
  });
  const { findings, silenced } = checkTrees([staging, production], [], ignoring('web', 'both', 'gone'));
  expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual(['AH020 ignore[2]']);
  expect(silenced.map(({ finding }) => finding.object.name)).toEqual(['both', 'web']);
});
