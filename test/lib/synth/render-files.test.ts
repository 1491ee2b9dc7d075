import { ApiObject, App, Chart, Lazy } from 'cdk8s';

import { article } from '../../../charts/article';
import { readHandover } from '../../../lib';
import { renderFiles } from '../../../lib/synth/render-files';
import { rendered, withOurs, withStock } from './both-ways';

const ours = (app: App) => {
  article(app, { domain: 'sample.com', environment: 'letsencrypt-staging', handover: readHandover() });
};

test('the charts of this repository come out as from cdk8s', () => {
  const stock = withStock(ours);
  expect(Object.keys(stock.files).length).toBeGreaterThan(5);
  expect(stock.error).toBeUndefined();
  expect(rendered(ours)).toEqual(stock);
  expect(withOurs(ours)).toEqual(stock);
});

test('one app can be rendered again, and by cdk8s before or after, with the same text', () => {
  const app = new App({ outdir: 'unused' });
  ours(app);
  const texts = () => [...renderFiles(app)].map(({ text }) => text).join('---\n');
  const before = texts();
  const stock = app.synthYaml();
  expect(before).toBe(stock);
  expect(texts()).toBe(stock);
});

/** Three charts of an object with producers, which say when they ran. */
function observed(calls: string[]): App {
  const app = new App({ outdir: 'unused' });
  for (const id of ['a', 'b', 'c']) {
    const chart = new Chart(app, id);
    chart.node.addValidation({ validate: () => [] as string[] });
    const lazy = (name: string) => Lazy.any({ produce: () => `call ${calls.push(`${id} ${name}`)}` });
    const metadata = { name: id, labels: { l: lazy('label') } };
    new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'Thing', metadata, z: lazy('z'), y: lazy('y') });
  }
  return app;
}

test('each producer runs once, in the order of cdk8s, when its file is asked for', () => {
  const [calls, stock]: string[][] = [[], []];
  const counts: number[] = [];
  for (const _ of renderFiles(observed(calls as string[]))) counts.push((calls as string[]).length);
  observed(stock as string[]).synthYaml();
  expect(calls).toEqual(stock);
  expect(counts).toEqual([3, 6, 9]);
});

test('each validation runs once, however many charts there are', () => {
  const app = observed([]);
  let validations = 0;
  app.node.addValidation({
    validate: () => {
      validations += 1;
      return [];
    },
  });
  expect([...renderFiles(app)]).toHaveLength(3);
  expect(validations).toBe(1);
});

test('a file has the JSON of its objects beside its text, without what renders nothing', () => {
  const app = new App({ outdir: 'unused' });
  const chart = new Chart(app, 'chart');
  const metadata = { name: 'x' };
  new ApiObject(chart, 'object', { apiVersion: 'v1', kind: 'Thing', metadata, data: { b: 1, a: null } });
  new ApiObject(chart, 'none', { apiVersion: 'v1', kind: 'None' }).toJson = () => undefined;
  expect([...renderFiles(app)]).toEqual([
    {
      path: 'chart.k8s.yaml',
      text: 'apiVersion: v1\nkind: Thing\nmetadata:\n  name: x\ndata:\n  b: 1\n---\n\n',
      objects: [{ apiVersion: 'v1', kind: 'Thing', metadata, data: { b: 1 } }],
    },
  ]);
});

test('the list of constructs is a file without objects', () => {
  const app = new App({ outdir: 'unused', recordConstructMetadata: true });
  new ApiObject(new Chart(app, 'chart'), 'object', { apiVersion: 'v1', kind: 'Thing', metadata: { name: 'x' } });
  const text = '{"version":"1.0.0","resources":{"x":{"path":"chart/object"}}}';
  expect([...renderFiles(app)].at(-1)).toEqual({ path: 'construct-metadata.json', text, objects: [] });
});
