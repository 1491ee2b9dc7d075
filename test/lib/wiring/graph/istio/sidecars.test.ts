import { isGatewayNamespace, isGatewayPod, selectorOfSidecar } from '../../../../../lib/wiring/graph/istio/sidecars';
import { SIDECAR } from '../../../../../lib/wiring/graph/kinds';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf, objectOf } from '../trees';

const sidecar = (namespace: string, spec = '{}') =>
  `---\napiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata: { name: one, namespace: ${namespace} }\nspec: ${spec}\n`;

test('gateways are told from other pods, by their template or by their arguments', () => {
  const names = (yaml: string) =>
    workloads(graphOf(yaml))
      .filter(isGatewayPod)
      .map(({ resource }) => resource.name);
  expect(names(PLATFORM)).toEqual(['gateway']);
  const byHand = PLATFORM.replace('inject.istio.io/templates: gateway', 'a: b').replace(
    'image: auto',
    'args: [proxy, router]',
  );
  expect(names(byHand)).toEqual(['gateway']);
});

test.each([
  ['istio-ingress', '{}', true],
  ['apps', '{}', false],
  ['empty', '{}', false],
  ['istio-ingress', '{ workloadSelector: { labels: { istio: public-gateway } } }', true],
])('a Sidecar of %s with %s is for gateways alone: %s', (namespace, spec, isForGateways) => {
  const graph = graphOf(PLATFORM + sidecar(namespace, spec));
  expect(isGatewayNamespace(graph, objectOf(graph, SIDECAR, namespace, 'one'))).toBe(isForGateways);
});

test('without a selector it is for all of its namespace', () => {
  const graph = graphOf(sidecar('apps'));
  expect(selectorOfSidecar(objectOf(graph, SIDECAR, 'apps', 'one')).size).toBe(0);
});
