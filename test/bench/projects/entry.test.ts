import { entry } from '../../../bench/projects/entry';

test('a main.ts declares and synthesizes, by whom it is told', () => {
  expect(entry({ declared: 'declareApps', args: [3, 'one'], by: 'ours' })).toBe(`import { readFileSync } from 'node:fs';
import { App } from 'cdk8s-auto-https';
import { declareApps } from './bench/workload/declare-apps';

readFileSync('input.txt');
const app = new App();
declareApps(app, 3, "one");
app.synth();
`);
  const https = entry({ declared: 'declareHttpsApps', args: [1], by: 'synthesize' });
  expect(https).toContain("from './bench/workload/declare-https-apps'");
  expect(https).toContain("import { App } from 'cdk8s';\nimport { synthesize } from 'cdk8s-auto-https';");
  expect(https).toMatch(/synthesize\(app\);\n$/);
  expect(entry({ declared: 'declareApps', args: [], by: 'cdk8s' })).not.toContain('auto-https');
});
