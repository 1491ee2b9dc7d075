import type { Facts } from '../../../../../lib/wiring/facts/facts';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { proxyProtocolOf } from '../../../../../lib/wiring/graph/load-balancer/proxy-protocol';
import { graphOf } from '../trees';

const GATEWAY = (annotations = '{}') => `\
apiVersion: apps/v1
kind: Deployment
metadata: {name: gw, namespace: ingress}
spec: {template: {metadata: {labels: {istio: gw}, annotations: ${annotations}}, spec: {containers: [{name: istio-proxy}]}}}
`;
const FILTER = (selector: string) =>
  `---\napiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata: {name: proxy, namespace: ingress}\nspec: {workloadSelector: {labels: ${selector}}, configPatches: [{patch: {value: {name: proxy_protocol}}}]}\n`;
const MESH =
  '---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: istio, namespace: istio-system}\ndata: {mesh: "enableAutoMtls: true"}\n';

function expected(tree: string, facts: Facts = {}) {
  const graph = graphOf(tree, { facts });
  const [workload] = workloads(graph);
  return proxyProtocolOf(graph, workload as never).expected;
}

test.each([
  ['its proxy configuration', GATEWAY(`{proxy.istio.io/config: "gatewayTopology: {proxyProtocol: {}}"}`), true],
  ['an EnvoyFilter for it', GATEWAY() + FILTER('{istio: gw}'), true],
  ['an EnvoyFilter for others', GATEWAY() + FILTER('{istio: other}'), undefined],
  ['a mesh configuration without a word of it', GATEWAY() + MESH, false],
  ['nothing', GATEWAY(), undefined],
])('a gateway waits for the header by %s', (_by, tree, waits) => {
  expect(expected(tree)).toBe(waits);
});

test('a fact tells it', () => {
  expect([true, false].map((gatewayProxyProtocol) => expected(GATEWAY(), { mesh: { gatewayProxyProtocol } }))).toEqual([
    true,
    false,
  ]);
});
