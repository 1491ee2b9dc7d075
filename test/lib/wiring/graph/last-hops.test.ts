import { parseStream } from '../../../../lib/manifests/parse-stream';
import { clientTls } from '../../../../lib/wiring/graph/client-tls';
import { endpointsOf } from '../../../../lib/wiring/graph/endpoints';
import { Graph } from '../../../../lib/wiring/graph/graph';
import { clientNamespaces, hopsByDestination, hostOfHop, lastHops } from '../../../../lib/wiring/graph/last-hops';
import { serversForHost, virtualServicesForHost } from '../../../../lib/wiring/graph/served-hosts';
import { isGatewayPod } from '../../../../lib/wiring/graph/sidecars';
import { workloads } from '../../../../lib/wiring/graph/workloads';
import { PLATFORM } from '../checks/platform-tree';

const RULE = `---
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata: { name: web, namespace: apps }
spec:
  host: web
  trafficPolicy:
    tls: { mode: DISABLE }
    portLevelSettings:
      - port: { number: 8000 }
        tls: { mode: ISTIO_MUTUAL }
      - port: { number: 9000 }
        connectionPool: {}
`;

const graph = new Graph(parseStream(PLATFORM + RULE).manifests);
const [hop] = lastHops(graph);
if (!hop) throw new Error('no hop');

test('a hop leads from the pods of the gateway to those of the app', () => {
  expect(lastHops(graph)).toHaveLength(1);
  expect(clientNamespaces(hop)).toEqual(['istio-ingress']);
  expect(hostOfHop(hop)).toBe('web.sample.com');
  expect(hop.port).toBe(8000);
  expect(endpointsOf(graph, hop).map(({ workload, port }) => [workload.resource.name, port])).toEqual([['web', 8080]]);
  expect(hopsByDestination([hop, hop]).map((group) => group.length)).toEqual([2]);
});

test('the settings of a port stand for themselves', () => {
  const mode = (port: number) => clientTls(graph, hop.destination, port, 'istio-ingress')?.get('mode').text();
  expect([8000, 9000, 7000].map(mode)).toEqual(['ISTIO_MUTUAL', undefined, 'DISABLE']);
});

test('hosts find their VirtualServices and servers', () => {
  expect(virtualServicesForHost(graph, '*.sample.com').map(({ name }) => name)).toEqual(['web']);
  expect(virtualServicesForHost(graph, 'web.example.com')).toEqual([]);
  expect(serversForHost(graph, '*').map(({ port }) => port)).toEqual([443]);
});

test('gateways are told from other pods', () => {
  const gateways = workloads(graph).filter(isGatewayPod);
  expect(gateways.map(({ resource }) => resource.name)).toEqual(['gateway']);
});
