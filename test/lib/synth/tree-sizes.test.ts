import { App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

import { TreeSizes } from '../../../lib/synth/tree-sizes';

function nested(): { app: App; outer: Chart; inner: Chart } {
  const app = new App({ outdir: 'unused' });
  const outer = new Chart(app, 'outer');
  return { app, outer, inner: new Chart(new Construct(outer, 'group'), 'inner') };
}

/** Which of the charts are as before. */
function unchanged(change: (charts: ReturnType<typeof nested>) => unknown): boolean[] {
  const charts = nested();
  const sizes = new TreeSizes(charts.app.node.findAll());
  change(charts);
  return [charts.outer, charts.inner].map((chart) => sizes.areAsBefore(chart, chart.node.findAll()));
}

test('a chart is as before until a construct or a dependency comes or goes in it, or in a chart in it', () => {
  expect(unchanged(() => undefined)).toEqual([true, true]);
  expect(unchanged(({ outer }) => new Construct(outer, 'new'))).toEqual([false, true]);
  expect(unchanged(({ inner }) => new Construct(inner, 'new'))).toEqual([false, false]);
  expect(unchanged(({ outer, inner }) => inner.addDependency(outer))).toEqual([false, false]);
  expect(unchanged(({ outer }) => outer.node.tryRemoveChild('group'))).toEqual([false, true]);
});

test('a chart that was not there is not as before', () => {
  const { app } = nested();
  const sizes = new TreeSizes(app.node.findAll());
  const late = new Chart(app, 'late');
  expect(sizes.areAsBefore(late, late.node.findAll())).toBe(false);
});
