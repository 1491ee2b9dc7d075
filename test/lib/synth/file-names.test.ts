import { App, Chart } from 'cdk8s';

import { ChartNames, objectFileName } from '../../../lib/synth/file-names';

test('charts are numbered only where asked for', () => {
  const app = new App({ outdir: 'unused' });
  const charts = ['b', 'a'].map((id) => new Chart(app, id));
  const names = (numbered: boolean) => {
    const namer = new ChartNames(numbered);
    return charts.map((chart) => namer.nameOf(chart));
  };
  expect(names(false)).toEqual(['b', 'a']);
  expect(names(true)).toEqual(['0000-b', '0001-a']);
});

test('the file of an object has kind and name, without what files may not have', () => {
  expect(objectFileName({ kind: 'Kind/x', metadata: { name: 'a_b-c.d:e' } })).toBe('Kindx.a_b-c.de');
  expect(objectFileName({ kind: 'Kind', metadata: {} })).toBe('Kind.undefined');
});
