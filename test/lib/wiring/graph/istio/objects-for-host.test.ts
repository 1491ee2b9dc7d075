import {
  knowsGatewaysOf,
  serversForHost,
  virtualServicesAt,
  virtualServicesForHost,
} from '../../../../../lib/wiring/graph/istio/objects-for-host';
import { GATEWAY, VIRTUAL_SERVICE } from '../../../../../lib/wiring/graph/kinds';
import { PLATFORM } from '../../checks/platform-tree';
import { graphOf, objectOf } from '../trees';

test('hosts find their VirtualServices and servers, wildcards both ways', () => {
  const graph = graphOf(PLATFORM);
  const routes = (host: string) => virtualServicesForHost(graph, host).map(({ name }) => name);
  expect([routes('web.sample.com'), routes('*.sample.com'), routes('web.example.com')]).toEqual([['web'], ['web'], []]);
  expect(serversForHost(graph, '*').map(({ port }) => port)).toEqual([443]);
});

test('at a Gateway are those that name it', () => {
  const graph = graphOf(PLATFORM.replace('istio-ingress/web\n', 'istio-ingress/other\n'));
  expect(virtualServicesAt(graph, objectOf(graph, GATEWAY, 'istio-ingress', 'web'), 'web.sample.com')).toEqual([]);
});

test.each([
  ['as it is', PLATFORM, true],
  ['with a Gateway that is not there', PLATFORM.replace('istio-ingress/web\n', 'istio-ingress/other\n'), false],
  ['with a host that is filled in', PLATFORM.replace('- apps/web.sample.com', '- "${HOST}"'), false],
])('all Gateways of the route are known, %s: %s', (_, yaml, known) => {
  const graph = graphOf(yaml);
  expect(knowsGatewaysOf(graph, objectOf(graph, VIRTUAL_SERVICE, 'apps', 'web'))).toBe(known);
});
