import { Script } from 'node:vm';
import { App, Testing } from 'cdk8s';

import { appTemplate, appTemplateFunction } from '../../../bench/workload/app-template';
import { declareApps } from '../../../bench/workload/declare-apps';
import { declareChain } from '../../../bench/workload/declare-chain';
import { declareHttpsApps } from '../../../bench/workload/declare-https-apps';
import { declareTypedApps } from '../../../bench/workload/declare-typed-apps';

const kinds = (app: App) => app.charts.map((chart) => Testing.synth(chart).map(({ kind }) => kind as string));
const chartsOf = (declare: (app: App) => void) => {
  const app = Testing.app();
  declare(app);
  return kinds(app);
};

test('an app is seven objects of about 6 kB, in one chart or in its own', () => {
  const [all, ...none] = chartsOf((app) => declareApps(app, 3, 'one'));
  expect([all?.length, none]).toEqual([21, []]);
  const each = chartsOf((app) => declareApps(app, 3, 'each'));
  expect(each.map((objects) => new Set(objects).size)).toEqual([7, 7, 7]);
  expect(Buffer.byteLength(appTemplate('app1000'))).toBeGreaterThan(5500);
  expect(Buffer.byteLength(appTemplate('app1000'))).toBeLessThan(6500);
});

test('the template strings of the floor are the bytes of cdk8s', () => {
  const appText = new Script(appTemplateFunction()).runInThisContext() as (name: string) => string;
  const app = new App();
  declareApps(app, 3, 'one');
  expect(['app0', 'app1', 'app2'].map(appText).join('---\n')).toBe(app.synthYaml());
});

test('apps of HttpsApp are seven objects each in two files of their own', () => {
  const objects = chartsOf((app) => declareHttpsApps(app, 2));
  expect([objects.length, objects.flat().length]).toEqual([4, 14]);
});

test('apps of imported types are seven objects too', () => {
  expect(chartsOf((app) => declareTypedApps(app, 2)).map((objects) => objects.length)).toEqual([7, 7]);
});

test('charts of a chain depend each on the one before', () => {
  const app = Testing.app();
  declareChain(app, 3);
  const [first, second, third] = app.charts;
  expect([first, second, third].map((chart) => chart?.node.id)).toEqual(['chart0', 'chart1', 'chart2']);
  expect(third?.node.dependencies).toEqual([second]);
  expect(second?.apiObjects).toHaveLength(10);
});
