import { type Destination, routeVirtualService } from '../../../lib/app/route-virtual-service';

const DECLARED = {
  gatewayName: 'gateway',
  gatewayNamespace: 'istio-ingress',
  hosts: ['a.sample.com'],
  namespaces: ['apps'],
  entryPoint: 'ssl',
};

const destination = (path: string, match?: 'exact'): Destination => ({
  path,
  match,
  serviceHost: 'a.apps.svc.cluster.local',
  servicePort: 8000,
});

const manifest = (tlsEndsAt: 'gateway' | 'load-balancer', ...destinations: Destination[]) =>
  routeVirtualService({
    name: 'a',
    namespace: 'apps',
    labels: { a: 'b' },
    declared: DECLARED,
    hosts: ['a.sample.com'],
    tlsEndsAt,
    destinations,
  });

test('each route matches port 443 and names Gateway and Service fully', () => {
  expect(manifest('gateway', destination('/api'))).toEqual({
    metadata: { name: 'a', namespace: 'apps', labels: { a: 'b' } },
    spec: {
      hosts: ['a.sample.com'],
      gateways: ['istio-ingress/gateway'],
      http: [
        {
          name: 'prefix /api',
          match: [
            { port: 443, uri: { exact: '/api' } },
            { port: 443, uri: { prefix: '/api/' } },
          ],
          route: [{ destination: { host: 'a.apps.svc.cluster.local', port: { number: 8000 } } }],
        },
      ],
    },
  });
});

test('routes stand in the order in which they are tried', () => {
  const http = manifest('gateway', destination('/'), destination('/a/b'), destination('/a', 'exact'))?.spec?.http;
  expect(http?.map(({ name }) => name)).toEqual(['exact /a', 'prefix /a/b', 'prefix /']);
});

test('behind a load balancer that ends TLS, apps are told that the request came by https', () => {
  const headers = { request: { set: { 'x-forwarded-proto': 'https' } } };
  expect(manifest('load-balancer', destination('/'), destination('/a'))?.spec?.http).toMatchObject([
    { headers },
    { headers },
  ]);
  expect(JSON.stringify(manifest('gateway', destination('/')))).not.toContain('x-forwarded-proto');
});
