import { isCollection, mayDiffer } from '../../../../lib/wiring/graph/collections';
import { Graph } from '../../../../lib/wiring/graph/graph';
import type { Manifest } from '../../../../lib/wiring/manifest';

const account = (name: string, file: string, labels: object = {}): Manifest => ({
  object: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, labels } },
  source: { file, document: 1, line: 1 },
});

/** Names that stand in two files each, otherwise in the second. */
const twice = (...names: readonly string[]) =>
  names.flatMap((name) => [account(name, `one/${name}.yaml`), account(name, `two/${name}.yaml`, { a: '1' })]);

test('samples make objects of the same names that differ', () => {
  expect(isCollection(new Graph(twice('a', 'b', 'c')))).toBe(true);
});

test('one or two may be a slip, and the same again is none', () => {
  expect(isCollection(new Graph(twice('a', 'b')))).toBe(false);
  const same = ['a', 'b', 'c'].flatMap((name) => [account(name, 'one.yaml'), account(name, 'two.yaml')]);
  expect(isCollection(new Graph(same))).toBe(false);
});

test('a cluster is no collection', () => {
  expect(isCollection(new Graph(twice('a', 'b', 'c'), { complete: true }))).toBe(false);
});

test('in a collection what stands in different files may not meet', () => {
  const graph = new Graph(twice('a', 'b', 'c'));
  const [first, second] = graph.resources;
  expect(
    mayDiffer(
      graph,
      [first, second].flatMap((one) => one ?? []),
    ),
  ).toBe(true);
  expect(mayDiffer(graph, graph.resources.slice(0, 1))).toBe(false);
  expect(mayDiffer(new Graph(twice('a')), graph.resources.slice(0, 2))).toBe(false);
});

test('what a kustomization would change, had it been rendered, may differ', () => {
  const graph = new Graph([{ ...account('a', 'a.yaml'), unrendered: true }, account('b', 'b.yaml')]);
  expect(mayDiffer(graph, graph.resources)).toBe(true);
  expect(mayDiffer(graph, graph.resources.slice(1))).toBe(false);
});
