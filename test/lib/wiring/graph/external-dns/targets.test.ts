import { targetsOf } from '../../../../../lib/wiring/graph/external-dns';
import { virtualServiceHasTarget } from '../../../../../lib/wiring/graph/external-dns/targets';
import type { Graph } from '../../../../../lib/wiring/graph/graph';
import { GATEWAY, SERVICE, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';
import { graphWith, onlyInstance } from './gateway-tree';
import { deploymentOf } from './instance-tree';

const FLAGS = ['--source=istio-gateway'];
const targetsIn = (graph: Graph) => targetsOf(graph, onlyInstance(graph), objectOf(graph, GATEWAY, 'apps', 'web'));

test('targets are the Services whose selector holds that of the Gateway', () => {
  const graph = graphWith(FLAGS);
  expect(targetsIn(graph)).toMatchObject({
    from: 'services',
    state: 'some',
    services: [objectOf(graph, SERVICE, 'ingress', 'gw')],
  });
});

test('a Service of another namespace than the only one is refused', () => {
  expect(targetsIn(graphWith([...FLAGS, '--namespace=apps']))).toMatchObject({
    state: 'none',
    refused: [{ why: 'namespace' }],
  });
});

const GATEWAY_OF = (annotations: string, spec = '{selector: {istio: gw}}') =>
  `---\napiVersion: networking.istio.io/v1\nkind: Gateway\nmetadata: {name: web, namespace: apps, annotations: {${annotations}}}\nspec: ${spec}\n`;
const SERVICE_OF = (spec: string) =>
  `---\napiVersion: v1\nkind: Service\nmetadata: {name: gw, namespace: ingress}\nspec: {selector: {istio: gw}, ${spec}}\n`;
const treeOf = (...parts: readonly string[]) =>
  graphOf(deploymentOf('{name: external-dns, image: "external-dns:v0.22.0"}') + parts.join(''));

test.each([
  ['its annotation', [GATEWAY_OF('external-dns.kubernetes.io/target: lb.sample.com')], 'annotation', 'some'],
  ['the Ingress that it names', [GATEWAY_OF('external-dns.kubernetes.io/ingress: alb')], 'ingress', 'some'],
  ['an external IP', [GATEWAY_OF(''), SERVICE_OF('externalIPs: [192.0.2.1]')], 'services', 'some'],
  ['a Service without an address', [GATEWAY_OF(''), SERVICE_OF('type: NodePort')], 'services', 'none'],
  ['a Service that is elsewhere', [GATEWAY_OF('')], 'services', 'unknown'],
  ['a type that is filled in', [GATEWAY_OF(''), SERVICE_OF('type: "${TYPE}"')], 'services', 'unknown'],
])('a Gateway takes its targets from %s', (_, parts, from, state) => {
  expect(targetsIn(treeOf(...parts))).toMatchObject({ from, state });
});

test('a VirtualService gets the target of a Gateway that it names, where that lists its host', () => {
  const graph = graphWith(['--source=istio-virtualservice']);
  const has = (host: string) =>
    virtualServiceHasTarget(graph, onlyInstance(graph), objectOf(graph, VIRTUAL_SERVICE, 'apps', 'web'), host);
  expect(['web.sample.com', 'a.shop.sample.com'].map(has)).toEqual([true, true]);
});
