import { delegationsOf, isDelegate, rootsOf } from '../../../../../lib/wiring/graph/istio/delegates';
import { serversOf } from '../../../../../lib/wiring/graph/istio/gateways';
import { destinationPort, effectiveRoutes, routesOnServer } from '../../../../../lib/wiring/graph/istio/routes';
import { GATEWAY, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

const TREE = `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: root, namespace: apps }
spec:
  hosts: [web.sample.com]
  gateways: [edge]
  http:
    - name: api
      match: [{ uri: { prefix: /api }, port: 443 }]
      timeout: 5s
      delegate: { name: api }
    - match: [{ uri: { prefix: /gone } }]
      delegate: { name: gone }
    - match: [{ port: 80 }]
      redirect: { scheme: https }
    - route: [{ destination: { host: one } }]
    - name: never
      route: [{ destination: { host: two, port: { number: 81 } } }]
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: api, namespace: apps }
spec:
  http:
    - match: [{ uri: { prefix: /api/v1 } }]
      route: [{ destination: { host: two } }]
    - match: [{ uri: { prefix: /v2 } }]
      route: [{ destination: { host: two } }]
    - timeout: 1s
      route: [{ destination: { host: three } }]
---
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: edge, namespace: apps }
spec:
  servers:
    - port: { number: 80, protocol: HTTP, name: http }
      hosts: ["*"]
    - port: { number: 443, protocol: HTTPS, name: https }
      hosts: ["*"]
---
apiVersion: v1
kind: Service
metadata: { name: one, namespace: apps }
spec: { ports: [{ port: 8000 }] }
---
apiVersion: v1
kind: Service
metadata: { name: two, namespace: apps }
spec: { ports: [{ port: 80 }, { port: 81 }] }
`;

const graph = graphOf(TREE);
const root = objectOf(graph, VIRTUAL_SERVICE, 'apps', 'root');
const delegate = objectOf(graph, VIRTUAL_SERVICE, 'apps', 'api');
const [http, https] = serversOf(graph, objectOf(graph, GATEWAY, 'apps', 'edge'));
if (!http || !https) throw new Error('no servers');

test("a delegate's routes stand in the place of the root's, those outside of its match left out", () => {
  const routes = effectiveRoutes(graph, root);
  expect(routes.map(({ field }) => `${field.resource.name} ${field.path()}`)).toEqual([
    'api spec.http[0]',
    'api spec.http[2]',
    'root spec.http[2]',
    'root spec.http[3]',
    'root spec.http[4]',
  ]);
  const [first, second] = routes;
  expect(first?.matches.map((match) => [match.get('uri').get('prefix').text(), match.get('port').number()])).toEqual([
    ['/api/v1', 443],
  ]);
  expect(second?.matches.map((match) => match.get('uri').get('prefix').text())).toEqual(['/api']);
  expect([first?.get('timeout').text(), second?.get('timeout').text()]).toEqual(['5s', '1s']);
  expect(first?.via?.path()).toBe('spec.http[0]');
});

test('a server takes the routes whose matches are for its port, up to the first that takes all', () => {
  const paths = (server: typeof http) =>
    routesOnServer(graph, root, server).map(({ field }) => `${field.resource.name} ${field.path()}`);
  expect(paths(http)).toEqual(['root spec.http[2]']);
  expect(paths(https)).toEqual(['api spec.http[0]', 'api spec.http[2]', 'root spec.http[3]']);
});

test('a destination without a port leads to the only one, else to the number of the server', () => {
  const [one, two] = effectiveRoutes(graph, root)
    .slice(3)
    .map(({ destinations }) => destinations[0]);
  const three = effectiveRoutes(graph, delegate)[0]?.destinations[0];
  const missing = effectiveRoutes(graph, delegate)[2]?.destinations[0];
  if (!one || !two || !three || !missing) throw new Error('no destinations');
  expect(destinationPort(one, https)).toBe(8000);
  expect(destinationPort(two, https)).toBe(81);
  expect(destinationPort(three, https)).toBe(443);
  expect(destinationPort(missing, https)).toBeUndefined();
});

test('roots and delegates find each other', () => {
  expect(rootsOf(graph, delegate)).toEqual([root]);
  expect(isDelegate(delegate)).toBe(true);
  expect(isDelegate(root)).toBe(false);
  expect(delegationsOf(graph, root).map(({ name, presence }) => [name, presence])).toEqual([
    ['api', 'present'],
    ['gone', 'absent'],
  ]);
});
