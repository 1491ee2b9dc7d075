import {
  gatewayNames,
  gatewaysOf,
  hostsOf,
  parseGatewayName,
  serversOfVirtualService,
  virtualServicesOf,
} from '../../../../../lib/wiring/graph/istio/virtual-services';
import { GATEWAY, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

test.each([
  ['web', 'apps', 'web'],
  ['ingress/web', 'ingress', 'web'],
  ['./web', 'apps', 'web'],
  ['web.ingress.svc.cluster.local', 'ingress', 'web'],
  ['web.ingress', 'ingress', 'web'],
])('%s in apps is %s/%s', (text, namespace, name) => {
  expect(parseGatewayName(text, 'apps')).toEqual({ namespace, name });
});

const TREE = `\
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: web, namespace: ingress}
spec:
  servers:
    - {port: {number: 443, name: https, protocol: HTTPS}, hosts: [apps/web.sample.com]}
    - {port: {number: 80, name: http, protocol: HTTP}, hosts: [ingress/web.sample.com]}
    - {port: {number: 81, name: any, protocol: HTTP}, hosts: ["*.sample.com"]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: web, namespace: apps}
spec: {gateways: [mesh, ingress/web, ingress/none, 7], hosts: [web.sample.com, {}]}
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: {name: inner, namespace: apps}
spec: {hosts: [web.sample.com]}
`;

const graph = graphOf(TREE);
const web = objectOf(graph, VIRTUAL_SERVICE, 'apps', 'web');
const gateway = objectOf(graph, GATEWAY, 'ingress', 'web');

test('names Gateways, there or not, and mesh is none', () => {
  expect(gatewayNames(web).map(({ namespace, name }) => `${namespace}/${name}`)).toEqual([
    'ingress/web',
    'ingress/none',
  ]);
  expect(gatewaysOf(graph, web)).toEqual([gateway]);
  expect(virtualServicesOf(graph, gateway)).toEqual([web]);
  expect(hostsOf(web).map((host) => host.text())).toEqual(['web.sample.com']);
});

test('is bound to servers with a host in common whose namespace prefix lets it', () => {
  expect(serversOfVirtualService(graph, web).map(({ port }) => port)).toEqual([443, 81]);
});
