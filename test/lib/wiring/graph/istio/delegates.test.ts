import { delegationsOf, isDelegate, rootsOf } from '../../../../../lib/wiring/graph/istio/delegates';
import { VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

const virtualService = (name: string, namespace: string, spec: string) =>
  `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: ${name}, namespace: ${namespace} }\nspec: ${spec}\n`;
const TREE = [
  virtualService(
    'root',
    'edge',
    `{ hosts: [web.sample.com], http: [{ delegate: { name: own } }, { delegate: { name: shop, namespace: apps } }, { delegate: { name: gone } }, { delegate: { name: "\${NAME}" } }, { redirect: { scheme: https } }] }`,
  ),
  virtualService('own', 'edge', '{ http: [] }'),
  virtualService('shop', 'apps', '{ http: [] }'),
].join('---\n');

const graph = graphOf(TREE);
const find = (namespace: string, name: string) => objectOf(graph, VIRTUAL_SERVICE, namespace, name);

test('a delegate is of the namespace of its root, unless another is named', () => {
  const found = delegationsOf(graph, find('edge', 'root'));
  expect(found.map(({ namespace, name, presence }) => [namespace, name, presence])).toEqual([
    ['edge', 'own', 'present'],
    ['apps', 'shop', 'present'],
    ['edge', 'gone', 'absent'],
    ['edge', '${NAME}', 'unknown'],
  ]);
});

test('a delegate knows its roots', () => {
  expect(rootsOf(graph, find('apps', 'shop')).map(String)).toEqual(['VirtualService edge/root']);
  expect(rootsOf(graph, find('edge', 'root'))).toEqual([]);
});

test('what has no hosts is nothing without a root', () => {
  expect([find('edge', 'root'), find('apps', 'shop')].map(isDelegate)).toEqual([false, true]);
  const unknown = graphOf(virtualService('web', 'apps', '{ hosts: "${HOSTS}" }'));
  expect(isDelegate(objectOf(unknown, VIRTUAL_SERVICE, 'apps', 'web'))).toBe(false);
});
