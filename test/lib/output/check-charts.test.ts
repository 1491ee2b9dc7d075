import { basename } from 'node:path';

import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

import { checkCharts } from '../../../lib/output/check-charts';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();
let apps = 0;

const object = (scope: Construct, id = 'object') =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: id } });

/** An app of two charts with an object each, with what is done to them; it has a folder of its own. */
function charts(change: (one: Chart, two: Chart) => unknown): App {
  apps += 1;
  const app = new App({ outdir: folder.at(`${apps}`) });
  const [one, two] = [new Chart(app, '10-one'), new Chart(app, '20-two')];
  object(one);
  object(two);
  change(one, two);
  return app;
}

const isNumbered = (app: App) => {
  app.synth();
  return folder.list(basename(app.outdir)).some((file) => file.startsWith('0000-'));
};

const WHY = 'cdk8s then begins every file name with a number, which changes when a chart comes or goes';

const objectOf = (chart: Chart) => chart.node.children[0] as ApiObject;

test.each<[string, (one: Chart, two: Chart) => unknown]>([
  ['charts beside each other', () => undefined],
  ['a dependency within a chart', (one) => object(one, 'late').addDependency(objectOf(one))],
  ['a dependency of a chart on what is in it', (one) => one.node.addDependency(objectOf(one))],
  [
    'a chart in a construct of one’s own',
    (one) => object(new Chart(new Construct(one.node.scope as App, 'team'), 'a')),
  ],
  ['a chart in a construct in a chart', (one) => object(new Chart(new Construct(one, 'team'), 'a'))],
])('%s leaves the names of files alone', (_, change) => {
  expect(() => checkCharts(charts(change))).not.toThrow();
  expect(isNumbered(charts(change))).toBe(false);
});

test.each<[string, (one: Chart, two: Chart) => unknown, string]>([
  [
    'a chart in a chart',
    (one) => object(new Chart(one, 'inner')),
    `chart "10-one/inner" is inside of chart "10-one": ${WHY}. Pass the App as its scope.`,
  ],
  [
    'a chart that depends on another',
    (one, two) => two.addDependency(one),
    `"20-two" depends on "10-one", which stands in another file: ${WHY}. ` +
      'Remove the dependency: files are applied in the order of their names, which chartId() gives.',
  ],
  [
    'an object that depends on one of another chart',
    (one, two) => objectOf(one).addDependency(objectOf(two)),
    `"10-one/object" depends on "20-two/object", which stands in another file: ${WHY}. ` +
      'Remove the dependency: files are applied in the order of their names, which chartId() gives.',
  ],
])('%s is refused, since it numbers the files', (_, change, message) => {
  expect(() => checkCharts(charts(change))).toThrow(message);
  expect(isNumbered(charts(change))).toBe(true);
});
