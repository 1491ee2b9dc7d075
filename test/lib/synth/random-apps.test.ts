import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdk8s from 'cdk8s';
import * as fc from 'fast-check';

import { App } from '../../../lib/synth/app';
import { renderFiles } from '../../../lib/synth/render-files';
import { withStock } from './both-ways';
import { makeApp, type RandomApp, randomApps } from './random-apps';

const folder = mkdtempSync(join(tmpdir(), 'random-apps-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The text of all manifests, or the message of what was thrown. */
function textOf(app: cdk8s.App, described: RandomApp): string {
  makeApp(app, described);
  try {
    return app.synthYaml();
  } catch (error) {
    return `thrown: ${(error as Error).message}`;
  }
}

// A cycle of one: cdk8s then runs out of stack, which takes long.
const dependsOnItself = ({ dependencies }: RandomApp) => dependencies.some(([source, target]) => source === target);

test('2,000 random apps come out as from cdk8s, faults and cycles too', () => {
  fc.assert(
    fc.property(
      randomApps.filter((app) => !dependsOnItself(app)),
      (described) => {
        const stock = textOf(new cdk8s.App({ outdir: folder }), described);
        expect(textOf(new App({ outdir: folder }), described)).toBe(stock);
      },
    ),
    { numRuns: 2000 },
  );
});

test('the files of 200 random apps come out as from cdk8s, in all forms', () => {
  fc.assert(
    fc.property(randomApps, fc.nat({ max: 3 }), (described, yamlOutputType) => {
      const build = (app: cdk8s.App) => makeApp(app, described);
      const { files, error } = withStock(build, { yamlOutputType });
      const app = new cdk8s.App({ outdir: folder, yamlOutputType });
      build(app);
      expect(filesOf(app)).toEqual(
        error ?? Object.fromEntries(Object.entries(files).filter(([, text]) => text !== null)),
      );
    }),
    { numRuns: 200 },
  );
});

function filesOf(app: cdk8s.App): unknown {
  try {
    return Object.fromEntries([...renderFiles(app)].map(({ path, text }) => [path, text]));
  } catch (error) {
    return (error as Error).message;
  }
}
