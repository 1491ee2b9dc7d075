import { mayTrustProxies, tlsInFrontOf } from '../../../../../lib/wiring/graph/istio/edge-tls';
import { allServers, workloadsOfGateway } from '../../../../../lib/wiring/graph/istio/gateways';
import { GATEWAY } from '../../../../../lib/wiring/graph/kinds';
import { TLS_AT_LOAD_BALANCER } from '../../checks/gateway/gateway-trees';
import { meshConfig } from '../../checks/mesh/mesh-trees';
import { PLATFORM, streamOf } from '../../checks/platform-tree';
import { graphOf, objectOf } from '../trees';

/** Services whose load balancer ends TLS, by the port of the server behind it. */
function tlsInFront(yaml: string) {
  const graph = graphOf(yaml);
  return allServers(graph).map((server) => [server.port, tlsInFrontOf(graph, server)?.name]);
}

test('TLS ends at the load balancer on the ports that its annotation names', () => {
  expect(tlsInFront(TLS_AT_LOAD_BALANCER)).toEqual(
    expect.arrayContaining([
      [80, undefined],
      [443, 'gateway'],
    ]),
  );
});

test('a server that ends TLS itself has none in front', () => {
  expect(tlsInFront(PLATFORM)).toEqual([[443, undefined]]);
});

function trusts(yaml: string): boolean {
  const graph = graphOf(yaml);
  return mayTrustProxies(graph, workloadsOfGateway(graph, objectOf(graph, GATEWAY, 'istio-ingress', 'web')));
}
const filterIn = (namespace: string) =>
  `apiVersion: networking.istio.io/v1alpha3\nkind: EnvoyFilter\nmetadata: { name: one, namespace: ${namespace} }\n`;

test.each([
  ['nothing is said', PLATFORM, false],
  [
    'the mesh says how many proxies there are',
    streamOf(PLATFORM, meshConfig('defaultConfig: { gatewayTopology: { numTrustedProxies: 1 } }')),
    true,
  ],
  [
    'the pods say it',
    PLATFORM.replace(
      'inject.istio.io/templates: gateway',
      'inject.istio.io/templates: gateway\n        proxy.istio.io/config: "{}"',
    ),
    true,
  ],
  ['an EnvoyFilter is beside the pods', streamOf(PLATFORM, filterIn('istio-ingress')), true],
  ['an EnvoyFilter is elsewhere', streamOf(PLATFORM, filterIn('apps')), false],
])('whether proxies may be trusted where %s: %s', (_, yaml, answer) => {
  expect(trusts(yaml)).toBe(answer);
});
