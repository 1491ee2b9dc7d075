import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';

import { objectsOfChart } from '../../../lib/synth/objects-of-chart';

test('the objects of a chart come after what they depend on, without those of charts in it', () => {
  const chart = new Chart(new App({ outdir: 'unused' }), 'chart');
  const object = (scope: Construct, id: string) => new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Thing' });
  const first = object(chart, 'first');
  object(new Chart(chart, 'inner'), 'other');
  const last = object(new Construct(chart, 'group'), 'last');
  first.addDependency(last);
  expect(objectsOfChart(chart)).toEqual([last, first]);
});
