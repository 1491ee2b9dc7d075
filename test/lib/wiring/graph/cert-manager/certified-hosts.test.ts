import { servedHosts } from '../../../../../lib/wiring/graph/cert-manager/certified-hosts';
import { serversOf } from '../../../../../lib/wiring/graph/istio/gateways';
import { serversListing, serversWithCredential } from '../../../../../lib/wiring/graph/istio/server-hosts';
import { GATEWAY } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

const graph = graphOf(`
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: edge, namespace: edge }
spec:
  selector: { istio: edge }
  servers:
    - port: { number: 443, name: wide, protocol: HTTPS }
      hosts: ["*.sample.com"]
      tls: { mode: SIMPLE, credentialName: wide }
    - port: { number: 443, name: one, protocol: HTTPS }
      hosts: [one.sample.com]
      tls: { mode: SIMPLE, credentialName: one }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: two, namespace: apps }
spec:
  hosts: [one.sample.com, two.sample.com, two.example.org]
  gateways: [edge/edge]
  http: [{ route: [{ destination: { host: two } }] }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: plain, namespace: apps }
spec:
  hosts: [plain.sample.com]
  gateways: [edge/edge]
  http: [{ match: [{ port: 80 }], route: [{ destination: { host: two } }] }]
`);
const [wide, one] = serversOf(graph, objectOf(graph, GATEWAY, 'edge', 'edge'));

test('a wildcard server answers for itself and for the hosts that are routed on it', () => {
  expect(wide && servedHosts(graph, wide).map(({ host }) => host)).toEqual(['*.sample.com', 'two.sample.com']);
});

test('a server with names answers for them', () => {
  expect(one && servedHosts(graph, one)).toEqual([{ host: 'one.sample.com', by: [] }]);
});

test('servers are found by the hosts that they list, and by their Secrets', () => {
  expect(serversListing(graph, 'One.sample.com')).toEqual([one]);
  expect(serversListing(graph, 'two.sample.com')).toEqual([]);
  expect(serversWithCredential(graph, 'wide')).toEqual([wide]);
});
