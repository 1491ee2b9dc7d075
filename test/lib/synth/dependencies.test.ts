import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

import { writeOutDependencies } from '../../../lib/synth/dependencies';
import { SAMPLES } from './apps';

const pathsOf = (app: App) =>
  app.node.findAll().map(({ node }) => [node.path, node.dependencies.map((each) => each.node.path)]);

// What cannot be synthesized at all leaves nothing to compare, and what a producer adds is there only after it ran.
const whole = SAMPLES.filter(({ what, props, build }) => {
  return props?.yamlOutputType === 0 && !what.startsWith('a producer that adds') && isWhole(build);
});

function isWhole(build: (app: App) => void): boolean {
  const app = new App({ outdir: 'unused' });
  build(app);
  try {
    app.synthYaml();
    return true;
  } catch {
    return false;
  }
}

test.each(whole)('constructs depend on what they depend on after cdk8s: $what', ({ build }) => {
  const [stock, ours] = [new App({ outdir: 'unused' }), new App({ outdir: 'unused' })];
  for (const app of [stock, ours]) build(app);
  stock.synthYaml();
  writeOutDependencies(ours);
  expect(pathsOf(ours)).toEqual(pathsOf(stock));
});

function charts(): [App, ApiObject, ApiObject, ApiObject] {
  const app = new App({ outdir: 'unused' });
  const [one, two] = [new Chart(app, 'one'), new Chart(app, 'two')];
  const object = (chart: Chart, id: string) => new ApiObject(chart, id, { apiVersion: 'v1', kind: 'Thing' });
  return [app, object(one, 'a'), object(one, 'b'), object(two, 'c')];
}

test('a dependency within a chart does not make charts depend on each other', () => {
  const [app, a, b] = charts();
  a.addDependency(b);
  expect(writeOutDependencies(app)).toBe(false);
});

test('a dependency on another chart does, and each object depends on each', () => {
  const [app, a, b, c] = charts();
  a.chart.addDependency(c.chart);
  expect(writeOutDependencies(app)).toBe(true);
  expect([a, b].map(({ node }) => node.dependencies)).toEqual([[c], [c]]);
});

test('a second time adds nothing', () => {
  const [app, a, , c] = charts();
  a.addDependency(c);
  writeOutDependencies(app);
  const once = pathsOf(app);
  expect(writeOutDependencies(app)).toBe(true);
  expect(pathsOf(app)).toEqual(once);
});

test('what is in no chart depends on nothing', () => {
  const [app, a] = charts();
  new Construct(app, 'outside').node.addDependency(a);
  expect(() => writeOutDependencies(app)).toThrow('cannot find a parent chart (directly or indirectly)');
});
