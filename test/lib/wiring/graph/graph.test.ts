import { Graph } from '../../../../lib/wiring/graph/graph';
import { SERVICE } from '../../../../lib/wiring/graph/kinds';
import { graphOf } from './trees';

const service = (name: string, namespace?: string, context = false) => ({
  object: { apiVersion: 'v1', kind: 'Service', metadata: { name, ...(namespace && { namespace }) } },
  context,
});

test('finds objects by kind, namespace and name; a missing namespace is default, or the one given', () => {
  const graph = new Graph([service('web'), service('api', 'apps')]);
  expect(graph.find(SERVICE, 'default', 'web')?.name).toBe('web');
  expect(graph.find(SERVICE, 'apps', 'web')).toBeUndefined();
  expect(new Graph([service('web')], { namespace: 'apps' }).find(SERVICE, 'apps', 'web')?.name).toBe('web');
});

test('a cluster-scoped object is found whatever namespace is said', () => {
  const graph = graphOf('apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: {name: le, namespace: apps}\n');
  expect(graph.find('ClusterIssuer.cert-manager.io', 'else', 'le')?.namespace).toBe('');
});

test('the context resolves, and is not among the own objects', () => {
  const graph = new Graph([service('web', 'apps', true), service('api', 'apps')]);
  expect(graph.all(SERVICE)).toHaveLength(2);
  expect(graph.own(SERVICE).map(({ name }) => name)).toEqual(['api']);
  expect(graph.presence(SERVICE, 'apps', 'web')).toBe('present');
});

test('an own object goes before one of the context', () => {
  const manifests = [service('web', 'apps'), service('web', 'apps', true)];
  for (const order of [manifests, [...manifests].reverse()]) {
    expect(new Graph(order).find(SERVICE, 'apps', 'web')?.isContext).toBe(false);
  }
});

test('a placeholder in a name may stand for what is looked for', () => {
  const graph = new Graph([service('${NAME}', 'apps')]);
  expect(graph.presence(SERVICE, 'apps', 'web')).toBe('unknown');
  expect(graph.presence(SERVICE, 'other', 'web')).toBe('absent');
  expect(graph.presence(SERVICE, 'apps', '${OTHER}')).toBe('unknown');
});

test('works a thing out once, and counts its kinds for everybody who asks', () => {
  const graph = new Graph([service('web')]);
  let times = 0;
  const count = () =>
    graph.memo('services', () => {
      times += 1;
      return graph.all(SERVICE).length;
    });
  expect([...graph.recordReads(count)]).toEqual([SERVICE]);
  expect([...graph.recordReads(() => graph.memo('outer', count))]).toEqual([SERVICE]);
  expect(times).toBe(1);
});

test('works a thing out for each object', () => {
  const graph = new Graph([service('web'), service('api')]);
  const names = graph.all(SERVICE).map((one) => graph.memoFor('name', one, () => one.name));
  expect(names).toEqual(['web', 'api']);
  expect(graph.memoFor('name', graph.all(SERVICE)[0] as object, () => 'again')).toBe('web');
});
