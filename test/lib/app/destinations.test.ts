import { type AppService, destinations, existingService } from '../../../lib/app/destinations';
import { Namespace } from '../../../lib/mesh/namespace';

const APP: AppService = {
  name: 'httpbin',
  namespace: 'apps',
  ports: [
    { name: 'http', port: 8000 },
    { name: 'grpc-api', port: 9000 },
  ],
};

test('without paths everything goes to the first port', () => {
  expect(destinations('app', APP)).toEqual([
    { path: '/', match: undefined, serviceHost: 'httpbin.apps.svc.cluster.local', servicePort: 8000 },
  ]);
});

test.each([
  ['grpc-api', 9000],
  [9000, 9000],
  [undefined, 8000],
])('a path finds its port by %j', (port, servicePort) => {
  expect(destinations('app', APP, [{ path: '/', port }])).toMatchObject([{ servicePort }]);
});

test('a path can go to an existing Service, of the same namespace unless it says so', () => {
  const service = { name: 'other', ports: [80, 81] };
  expect(
    destinations('app', APP, [
      { path: '/a', service },
      { path: '/b', service: { ...service, namespace: Namespace.fromName('shop') }, port: 81, match: 'exact' },
    ]),
  ).toEqual([
    { path: '/a', match: undefined, serviceHost: 'other.apps.svc.cluster.local', servicePort: 80 },
    { path: '/b', match: 'exact', serviceHost: 'other.shop.svc.cluster.local', servicePort: 81 },
  ]);
});

test('a port that the Service does not have is refused, with the ones it has', () => {
  expect(() => destinations('app', APP, [{ path: '/', port: 'web' }])).toThrow(
    'service "httpbin" of app has no port "web": Envoy would have no cluster for it: 503. Use one of http (8000), grpc-api (9000).',
  );
  expect(() => destinations('app', APP, [{ path: '/', service: { name: 'a', ports: [80, 81] }, port: 82 }])).toThrow(
    'service "a" of app has no port 82: Envoy would have no cluster for it: 503. Use one of 80, 81.',
  );
});

test('paths are checked', () => {
  expect(() => destinations('app', APP, [{ path: 'a' }])).toThrow('path "a" of app is no absolute path');
});

test('an existing Service needs a port that exists, and a name', () => {
  expect(() => existingService('app', { name: 'a', ports: [] }, 'apps')).toThrow(
    'service "a" of app has no port: Istio would take the port number of the Gateway, which the Service rarely has: 503. List the ports of the Service.',
  );
  expect(() => existingService('app', { name: 'a', ports: [0] }, 'apps')).toThrow('service port');
  expect(() => existingService('app', { name: 'a.b', ports: [80] }, 'apps')).toThrow('service "a.b" is not a DNS-1123');
});
