import { unknownFields } from '../../../../../lib/wiring/graph/istio/virtual-service-fields';
import { VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

test('fields that the kind does not have, wherever they stand', () => {
  const graph = graphOf(`
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: web, namespace: apps }
spec:
  host: a
  http:
    - matches: []
      headers: { request: { set: { anything: goes } } }
      route: [{ destination: { host: web, port: 80 }, wieght: 1 }]
      corsPolicy: { whatever: here }
`);
  const found = unknownFields(objectOf(graph, VIRTUAL_SERVICE, 'apps', 'web').get('spec'));
  expect(found.map(({ field }) => field.path())).toEqual([
    'spec.host',
    'spec.http[0].matches',
    'spec.http[0].route[0].wieght',
  ]);
});
