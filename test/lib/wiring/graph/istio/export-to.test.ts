import type { Facts } from '../../../../../lib/wiring/facts/facts';
import { isExportedTo } from '../../../../../lib/wiring/graph/istio/export-to';
import { SERVICE, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

const route = (exportTo: string, facts: Facts = {}) => {
  const graph = graphOf(
    `apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata: { name: web, namespace: apps }\nspec: { ${exportTo} }\n`,
    { facts },
  );
  return (namespace: string) => isExportedTo(graph, objectOf(graph, VIRTUAL_SERVICE, 'apps', 'web'), namespace);
};

test.each([
  ['exportTo: ["*"]', true, true],
  ['exportTo: ["."]', true, false],
  ['exportTo: [gateways]', false, true],
  ['exportTo: ["~"]', false, false],
  ['exportTo: []', true, true],
  ['exportTo: ["$' + '{NS}"]', undefined, undefined],
])('%s reaches its own namespace: %s, another: %s', (exportTo, own, other) => {
  expect(route(exportTo)('apps')).toBe(own);
  expect(route(exportTo)('gateways')).toBe(other);
});

test("without exportTo the mesh's default holds", () => {
  const facts = { mesh: { defaultVirtualServiceExportTo: ['.'] } };
  expect(route('hosts: [a]', facts)('gateways')).toBe(false);
});

test('a Service says it by an annotation', () => {
  const graph = graphOf(
    'apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: apps, annotations: { networking.istio.io/exportTo: "., gateways" } }\n',
  );
  const service = objectOf(graph, SERVICE, 'apps', 'web');
  expect(['apps', 'gateways', 'other'].map((one) => isExportedTo(graph, service, one))).toEqual([true, true, false]);
});
