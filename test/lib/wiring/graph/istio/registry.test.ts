import { aliasOf, fullHost, resolveDestination } from '../../../../../lib/wiring/graph/istio/registry';
import { graphOf, objectOf } from '../trees';

const TREE = `
apiVersion: v1
kind: Service
metadata: { name: web, namespace: apps }
spec: { ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { name: alias, namespace: apps }
spec: { type: ExternalName, externalName: web.apps.svc.cluster.local. }
---
apiVersion: v1
kind: Service
metadata: { name: bare, namespace: apps }
spec: { type: ExternalName, externalName: web }
---
apiVersion: networking.istio.io/v1
kind: ServiceEntry
metadata: { name: payments, namespace: apps }
spec: { hosts: [api.payments.net, "*.cdn.net", vm.apps.svc.cluster.local] }
`;

test.each([
  ['web', 'web.apps.svc.cluster.local'],
  ['web.other', 'web.other'],
  ['*', '*'],
  ['10.0.0.1', '10.0.0.1'],
])('%s is %s in namespace apps', (host, full) => {
  expect(fullHost(host, 'apps')).toBe(full);
});

test.each([
  ['web', 'service'],
  ['WEB.apps.svc.cluster.local', 'service'],
  ['web.apps.svc.cluster.local', 'service'],
  ['wbe', 'missing'],
  ['web.other.svc.cluster.local', 'missing'],
  ['web.apps', 'partial'],
  ['web.apps.svc', 'partial'],
  ['web.apps.svc.cluster.loca', 'partial'],
  ['web.apps.svc.company.internal', 'unknown'],
  ['10.0.0.1', 'unknown'],
  ['$' + '{HOST}', 'unknown'],
  [undefined, 'unknown'],
  ['WEB_SERVICE.WEB_NAMESPACE.svc.cluster.local', 'unknown'],
  ['api.payments.net', 'service-entry'],
  ['img.cdn.net', 'service-entry'],
  ['vm.apps.svc.cluster.local', 'service-entry'],
  ['api.elsewhere.net', 'external'],
  ['sample.com', 'external'],
])('destination %s is %s', (text, kind) => {
  expect(resolveDestination(graphOf(TREE), 'apps', text).kind).toBe(kind);
});

test('a Service whose name holds a placeholder may be any of its namespace', () => {
  const graph = graphOf('apiVersion: v1\nkind: Service\nmetadata: { name: "$' + '{NAME}", namespace: apps }\n');
  expect(resolveDestination(graph, 'apps', 'web').kind).toBe('unknown');
  expect(resolveDestination(graph, 'other', 'web').kind).toBe('missing');
});

test('an ExternalName Service is another name of what it points to', () => {
  const graph = graphOf(TREE);
  expect(aliasOf(graph, objectOf(graph, 'Service', 'apps', 'alias'))?.kind).toBe('service');
  expect(aliasOf(graph, objectOf(graph, 'Service', 'apps', 'bare'))?.kind).toBe('external');
  expect(aliasOf(graph, objectOf(graph, 'Service', 'apps', 'web'))).toBeUndefined();
});
