import { Graph } from '../../../../lib/wiring/graph/graph';
import { repeatedObjects } from '../../../../lib/wiring/graph/repeated-objects';
import type { Manifest } from '../../../../lib/wiring/manifest';

const account = (file: string, labels: object = {}, annotations: object = {}): Manifest => ({
  object: { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web', labels, annotations } },
  source: { file, document: 1, line: 1 },
});

const repeated = (...manifests: readonly Manifest[]) =>
  repeatedObjects(new Graph(manifests)).map(({ resources, isSame }) => [resources.length, isSame]);

test('objects of one name are found, and whether they say the same', () => {
  expect(repeated(account('a.yaml'), account('b.yaml'))).toEqual([[2, true]]);
  expect(repeated(account('a.yaml', { b: '1', a: '2' }), account('b.yaml', { a: '2', b: '1' }))).toEqual([[2, true]]);
  expect(repeated(account('a.yaml'), account('b.yaml', { a: '1' }), account('c.yaml'))).toEqual([[3, false]]);
});

test('what several kustomizations make of one object is written once', () => {
  expect(repeated(account('a.yaml'), account('a.yaml', { a: '1' }))).toEqual([]);
});

test('hooks and the context do not count', () => {
  const hook = { 'helm.sh/hook': 'pre-install' };
  expect(repeated(account('a.yaml', {}, hook), account('b.yaml', {}, hook))).toEqual([]);
  expect(repeated(account('a.yaml'), { ...account('b.yaml'), context: true })).toEqual([]);
});

test('made in memory, two are two', () => {
  const { object } = account('');
  expect(repeated({ object }, { object })).toEqual([[2, true]]);
});
