import { checkRouteCovered, routeHosts } from '../../../lib/app/route-hosts';
import { Namespace } from '../../../lib/mesh/namespace';

const APPS = Namespace.fromName('apps');

const declared = (...hosts: string[]) => ({
  gatewayName: 'gateway',
  gatewayNamespace: 'istio-ingress',
  hosts,
  namespaces: ['apps', 'shop'],
  entryPoint: 'ssl',
});

test('a route takes every host of the declared one, or some', () => {
  const two = declared('a.sample.com', 'b.sample.com');
  expect(routeHosts('route', two, APPS)).toEqual(['a.sample.com', 'b.sample.com']);
  expect(routeHosts('route', two, Namespace.fromName('shop'), ['b.sample.com'])).toEqual(['b.sample.com']);
});

test('below a wildcard it names its hosts', () => {
  const wildcard = declared('*.sample.com');
  expect(routeHosts('route', wildcard, APPS, ['a.sample.com'])).toEqual(['a.sample.com']);
  expect(() => routeHosts('route', wildcard, APPS)).toThrow(
    'route names no host below "*.sample.com": it would take every host of the wildcard away from other routes. ' +
      'List its hosts, such as hosts: ["application.sample.com"].',
  );
});

test('a namespace that the host does not name is refused', () => {
  expect(() => routeHosts('route', declared('a.sample.com'), Namespace.fromName('other'))).toThrow(
    'route is in namespace "other", and Gateway "gateway" takes routes of apps, shop: Istio ignores a VirtualService of any other ' +
      'namespace there: 404. Put the route into one of those namespaces, or add the namespace to the HttpsHost.',
  );
  expect(() => routeHosts('route', declared('a.sample.com'), 'apps' as never)).toThrow(
    'namespace "apps" of route is neither made by a chart nor declared',
  );
});

test('a host that the Gateway does not have is refused', () => {
  expect(() => routeHosts('route', declared('a.sample.com'), APPS, ['b.sample.com'])).toThrow(
    'host "b.sample.com" of route is not served by Gateway "gateway": Istio drops hosts that the Gateway does not have: 404. ' +
      'Use one of its hosts: a.sample.com.',
  );
  expect(() => routeHosts('route', declared('*.sample.com'), APPS, ['B.sample.com'])).toThrow('has upper-case letters');
});

test('no host is refused', () => {
  expect(() => routeHosts('route', declared('a.sample.com'), APPS, [])).toThrow(
    `route has no host: Istio's webhook refuses a VirtualService without hosts. List hosts of Gateway "gateway", or leave "hosts" out.`,
  );
});

test.each([
  ['a.sample.com', 'a.sample.com'],
  ['*.sample.com', 'a.sample.com'],
  ['a.sample.com', '*.sample.com'],
])('hosts that overlap are refused: %s and %s', (one, other) => {
  expect(() => routeHosts('route', declared('*.sample.com'), APPS, [one, other])).toThrow(
    `hosts "${one}" and "${other}" of route overlap: Istio's webhook refuses a VirtualService with both. ` +
      'Leave out one of them, or make two HttpsRoutes.',
  );
});

describe('the certificate', () => {
  const common = {
    name: 'ssl',
    namespace: Namespace.fromName('istio-ingress'),
    selector: {},
    scheme: 'internet-facing',
  } as const;
  const gateway = { ...common, tlsEndsAt: 'gateway', challenge: 'dns-01' } as const;

  test('of the gateway has the names of the declared host', () => {
    expect(() => checkRouteCovered('route', declared('*.sample.com'), gateway, ['a.sample.com'])).not.toThrow();
    expect(() => checkRouteCovered('route', declared('*.sample.com'), gateway, ['a.b.sample.com'])).toThrow(
      'host "a.b.sample.com" of route is not covered by the certificate of Gateway "gateway": *.sample.com',
    );
  });

  test('of the load balancer has its own', () => {
    const acm = { ...common, tlsEndsAt: 'load-balancer', certificateNames: ['*.b.sample.com'] } as const;
    expect(() => checkRouteCovered('route', declared('*.sample.com'), acm, ['a.b.sample.com'])).not.toThrow();
    expect(() => checkRouteCovered('route', declared('*.sample.com'), acm, ['a.sample.com'])).toThrow('*.b.sample.com');
  });
});
