import { inOrder, mergedServers } from '../../../../../lib/wiring/graph/istio/merged-servers';
import { GATEWAY } from '../../../../../lib/wiring/graph/kinds';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf as graphOfStream } from '../trees';

const graphOf = (...documents: string[]) => graphOfStream(documents.join('\n---\n'));

const PODS = `{apiVersion: apps/v1, kind: Deployment, metadata: {name: gateway, namespace: edge}, spec: {template: {metadata: {labels: {istio: edge}}, spec: {containers: [{name: istio-proxy, image: auto}]}}}}`;
const SERVICE = `{apiVersion: v1, kind: Service, metadata: {name: gateway, namespace: edge}, spec: {selector: {istio: edge}, ports: [{name: http, port: 80, targetPort: 8080}, {name: https, port: 443, targetPort: 8080}]}}`;
const gateway = (name: string, ...servers: string[]) =>
  `{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: ${name}, namespace: edge}, spec: {selector: {istio: edge}, servers: [${servers.join(', ')}]}}`;
const https = (hosts: string, more = '') =>
  `{port: {number: 443, name: https, protocol: HTTPS}, hosts: ${hosts}, tls: {mode: SIMPLE, credentialName: web}${more}}`;
const http = (hosts: string, number = 80, tls = '') =>
  `{port: {number: ${number}, name: http, protocol: HTTP}, hosts: ${hosts}${tls && `, tls: ${tls}`}}`;

/** `gateway port: reason` of what istiod does with servers. */
function merged(...documents: string[]): string[] {
  const graph = graphOf(PODS, ...documents);
  return workloads(graph)
    .flatMap((workload) => mergedServers(graph, workload))
    .map(({ server, listening, dropped }) => `${server.gateway.name} ${listening}: ${dropped?.reason ?? 'served'}`);
}

test('a server stays out for one host of an earlier one, and its other hosts with it', () => {
  expect(
    merged(gateway('b', https('[web.io, api.io]')), gateway('a', https('[web.io]')), gateway('c', https('[api.io]'))),
  ).toEqual(['a 443: served', 'b 443: duplicate hosts', 'c 443: served']);
});

test('hosts are compared with their namespaces, and by address', () => {
  expect(
    merged(gateway('a', https('[web.io]')), gateway('b', https('["*/web.io"]')), gateway('c', https('[shop/web.io]'))),
  ).toEqual(['a 443: served', 'b 443: duplicate hosts', 'c 443: served']);
  expect(merged(gateway('a', https('[web.io]')), gateway('b', https('[web.io]', ', bind: 192.0.2.1')))).toEqual([
    'a 443: served',
    'b 443: served',
  ]);
});

test('plain servers share hosts, redirecting ones do not', () => {
  expect(merged(gateway('a', http('[web.io]')), gateway('b', http('[web.io]')))).toEqual([
    'a 80: served',
    'b 80: served',
  ]);
  const redirect = http('[web.io]', 80, '{httpsRedirect: true}');
  expect(merged(gateway('a', redirect), gateway('b', redirect))).toEqual(['a 80: served', 'b 80: duplicate hosts']);
});

test('TLS after plain text on one port stays out, plain text after TLS does not', () => {
  expect(merged(gateway('a', http('[a.io]', 443), https('[b.io]')))).toEqual([
    'a 443: served',
    'a 443: plain text first',
  ]);
  expect(merged(gateway('a', https('[b.io]'), http('[a.io]', 443)))).toEqual(['a 443: served', 'a 443: served']);
});

test('what counts is the port in the pods', () => {
  expect(merged(SERVICE, gateway('a', http('[a.io]'), https('[b.io]')))).toEqual([
    'a 8080: served',
    'a 8080: plain text first',
  ]);
});

test('the older Gateway comes first, as far as a dump tells', () => {
  const dated = (name: string, time: string) =>
    `{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: ${name}, namespace: edge, creationTimestamp: "${time}"}}`;
  const graph = graphOf(dated('a', '2026-02-01T00:00:00Z'), dated('b', '2026-01-01T00:00:00Z'));
  expect(inOrder(graph.all(GATEWAY)).map(({ name }) => name)).toEqual(['b', 'a']);
});
