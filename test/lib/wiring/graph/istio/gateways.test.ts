import {
  allServers,
  gatewaysOfWorkload,
  listeningPort,
  serversOf,
  servicesOfGateway,
  terminatesTls,
  waysTo,
  workloadsOfGateway,
} from '../../../../../lib/wiring/graph/istio/gateways';
import { GATEWAY } from '../../../../../lib/wiring/graph/kinds';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf, objectOf } from '../trees';

const TREE = `\
apiVersion: apps/v1
kind: Deployment
metadata: {name: gw, namespace: ingress}
spec: {template: {metadata: {labels: {istio: gw}}, spec: {containers: [{name: istio-proxy, ports: [{name: tls, containerPort: 8443}]}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: gw, namespace: ingress}
spec: {selector: {istio: gw}, ports: [{name: https, port: 443, targetPort: tls}, {name: http, port: 80, targetPort: 8080}]}
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: web, namespace: apps}
spec:
  selector: {istio: gw}
  servers:
    - {port: {number: 443, name: https, protocol: https}, hosts: [./web.sample.com], tls: {mode: SIMPLE, credentialName: web}}
    - {port: {number: 80, name: http, protocol: HTTP}, hosts: ["*"], tls: {httpsRedirect: true}}
    - {port: {number: 8443, name: direct, protocol: TLS}, hosts: [raw.sample.com], tls: {}}
    - {port: {number: 9443, name: own, protocol: TLS}, hosts: ["\${HOST}"], tls: {mode: PASSTHROUGH}}
`;

const graph = graphOf(TREE);
const gateway = objectOf(graph, GATEWAY, 'apps', 'web');
const [workload] = workloads(graph);
const servers = serversOf(graph, gateway);

test('a server has its protocol in capitals, its hosts with their namespace, and a mode even where none is said', () => {
  expect(servers.map(({ protocol, tlsMode, httpsRedirect }) => [protocol, tlsMode, httpsRedirect])).toEqual([
    ['HTTPS', 'SIMPLE', false],
    ['HTTP', undefined, true],
    ['TLS', 'PASSTHROUGH', false],
    ['TLS', 'PASSTHROUGH', false],
  ]);
  expect(servers.map(({ hosts }) => hosts.map(({ namespace, host }) => `${namespace}/${host}`))).toEqual([
    ['apps/web.sample.com'],
    ['*/*'],
    ['*/raw.sample.com'],
    [],
  ]);
  expect(servers.map(terminatesTls)).toEqual([true, false, false, false]);
  expect(allServers(graph)).toHaveLength(4);
});

test('a Gateway configures pods in all namespaces, unless istiod is told otherwise', () => {
  expect(workloadsOfGateway(graph, gateway)).toHaveLength(1);
  expect(workload && gatewaysOfWorkload(graph, workload)).toEqual([gateway]);
  expect(servicesOfGateway(graph, gateway).map(String)).toEqual(['Service ingress/gw']);
  const scoped = graphOf(TREE, { facts: { mesh: { scopeGatewayToNamespace: true } } });
  expect(workloadsOfGateway(scoped, objectOf(scoped, GATEWAY, 'apps', 'web'))).toEqual([]);
});

test('a server listens on the target port of the Service port that it names, else on the number itself', () => {
  expect(servers.map((server) => workload && listeningPort(graph, server, workload))).toEqual([8443, 8080, 8443, 9443]);
});

test('requests reach a server by every Service port that leads to where it listens', () => {
  const ways = servers.map((server) => workload && waysTo(graph, server, workload).map(({ port }) => port.port));
  expect(ways).toEqual([[443], [80], [443], []]);
});

test('a Service may keep its ports from being translated', () => {
  const label =
    'metadata: {name: gw, namespace: ingress, labels: {experimental.istio.io/disable-gateway-port-translation: "true"}}';
  const other = graphOf(
    TREE.replace(/metadata: \{name: gw, namespace: ingress\}\nspec: \{selector/, `${label}\nspec: {selector`),
  );
  const [pods] = workloads(other);
  const [server] = serversOf(other, objectOf(other, GATEWAY, 'apps', 'web'));
  expect(pods && server && listeningPort(other, server, pods)).toBe(443);
});
