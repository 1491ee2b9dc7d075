import { App, Chart } from 'cdk8s';

import { HttpsHost, HttpsRoute, Namespace } from '../../../lib';
import type { HttpsRouteProps } from '../../../lib/app/https-route-props';
import { samplePlatform } from '../../support/platform';

type EntryPointName = 'internal' | 'external' | 'ssl';

function routeOn(more: object = {}, entryPoint: EntryPointName = 'ssl') {
  const { app, platform, namespaces, entryPoints } = samplePlatform();
  const namespace = namespaces.apps;
  const host = new HttpsHost(app, 'web', {
    platform,
    namespace,
    host: ['a.sample.com', 'b.sample.com'],
    entryPoint: entryPoints[entryPoint] as never,
  });
  const props = { platform, namespace, host, container: { image: 'image:1', port: 8080 }, ...more };
  return new HttpsRoute(app, 'web', props as HttpsRouteProps);
}

const EXISTING = { container: undefined, service: { name: 'web', ports: [80, 8443] } };

test('it makes the app and its routes in the namespace of the team, in one file', () => {
  const route = routeOn();
  expect(route.node.id).toBe('70-app-apps-web');
  expect(route.toJson().map(({ kind }) => kind)).toEqual(['ServiceAccount', 'Service', 'Deployment', 'VirtualService']);
  for (const { metadata } of route.toJson()) {
    expect(metadata).toEqual({
      name: 'web',
      namespace: 'apps',
      labels: {
        'app.kubernetes.io/name': 'web',
        'app.kubernetes.io/component': 'app',
        'app.kubernetes.io/part-of': 'web',
        'app.kubernetes.io/managed-by': 'cdk8s-auto-https',
      },
    });
  }
});

test('everything made is reachable', () => {
  const { serviceAccount, service, deployment, virtualService } = routeOn();
  expect([serviceAccount, service, deployment, virtualService].map((object) => object?.kind)).toEqual([
    'ServiceAccount',
    'Service',
    'Deployment',
    'VirtualService',
  ]);
});

test('it answers on every host of the Gateway, or on some', () => {
  expect(routeOn().virtualService.toJson().spec).toMatchObject({
    hosts: ['a.sample.com', 'b.sample.com'],
    gateways: ['istio-ingress/apps-web'],
  });
  expect(routeOn({ hosts: ['b.sample.com'] }).virtualService.toJson().spec.hosts).toEqual(['b.sample.com']);
});

test('paths lead to ports of the app, most specific first', () => {
  const container = {
    image: 'image:1',
    port: [
      { name: 'web', port: 8080, servicePort: 80 },
      { name: 'api', port: 9090 },
    ],
  };
  const paths = [{ path: '/' }, { path: '/api', port: 'http-api' }, { path: '/version', match: 'exact', port: 80 }];
  expect(routeOn({ container, paths }).virtualService.toJson().spec.http).toEqual([
    {
      name: 'exact /version',
      match: [{ port: 443, uri: { exact: '/version' } }],
      route: [{ destination: { host: 'web.apps.svc.cluster.local', port: { number: 80 } } }],
    },
    {
      name: 'prefix /api',
      match: [
        { port: 443, uri: { exact: '/api' } },
        { port: 443, uri: { prefix: '/api/' } },
      ],
      route: [{ destination: { host: 'web.apps.svc.cluster.local', port: { number: 9090 } } }],
    },
    {
      name: 'prefix /',
      match: [{ port: 443, uri: { prefix: '/' } }],
      route: [{ destination: { host: 'web.apps.svc.cluster.local', port: { number: 80 } } }],
    },
  ]);
});

test.each<[EntryPointName, boolean]>([
  ['internal', true],
  ['external', true],
  ['ssl', false],
])('on %s the request header x-forwarded-proto is set: %s', (entryPoint, isSet) => {
  const [route] = routeOn({}, entryPoint).virtualService.toJson().spec.http;
  expect(route.headers).toEqual(isSet ? { request: { set: { 'x-forwarded-proto': 'https' } } } : undefined);
});

describe('with an existing Service', () => {
  test('there is the VirtualService alone', () => {
    const route = routeOn(EXISTING);
    expect(route.toJson().map(({ kind }) => kind)).toEqual(['VirtualService']);
    expect([route.serviceAccount, route.service, route.deployment]).toEqual([undefined, undefined, undefined]);
    expect(route.virtualService.toJson().spec.http[0].route).toEqual([
      { destination: { host: 'web.apps.svc.cluster.local', port: { number: 80 } } },
    ]);
  });

  test('it can be of another namespace, and a path can take its second port', () => {
    const service = { name: 'web', namespace: Namespace.fromName('shop'), ports: [80, 8443] };
    const route = routeOn({ container: undefined, service, paths: [{ path: '/', port: 8443 }] });
    expect(route.virtualService.toJson().spec.http[0].route).toEqual([
      { destination: { host: 'web.shop.svc.cluster.local', port: { number: 8443 } } },
    ]);
    expect(route.virtualService.toJson().metadata.namespace).toBe('apps');
  });
});

test.each<[string, object, string]>([
  ['no platform', { platform: undefined }, 'platform of HttpsRoute "web" is missing'],
  ['both container and service', { service: EXISTING.service }, 'HttpsRoute "web" has both a container and a service'],
  ['neither container nor service', { container: undefined }, 'HttpsRoute "web" has neither a container nor a service'],
  ['a namespace that is a string', { namespace: 'apps' }, 'namespace "apps" of HttpsRoute "web" is neither made by'],
  ['a namespace that the host does not name', { namespace: Namespace.fromName('shop') }, 'is in namespace "shop"'],
  ['a host of another Gateway', { hosts: ['c.sample.com'] }, 'host "c.sample.com" of HttpsRoute "web" is not served'],
  ['a path that stands twice', { paths: [{ path: '/a' }, { path: '/a/' }] }, 'path "/a/" (prefix) of HttpsRoute "web"'],
  ['a port that is not there', { paths: [{ path: '/', port: 1 }] }, 'service "web" of HttpsRoute "web" has no port 1'],
])('%s is refused', (_, props, message) => {
  expect(() => routeOn(props)).toThrow(message);
});

describe('two routes of a host', () => {
  /** Routes of two namespaces, in one app, with a path each. */
  function twoRoutes(path: string, other: string): void {
    const { app, platform, namespaces } = samplePlatform();
    const { apps, shop } = namespaces;
    const host = new HttpsHost(app, 'web', { platform, namespace: [apps, shop], host: 'a.sample.com' });
    const common = { platform, host, service: EXISTING.service };
    new HttpsRoute(app, 'web', { ...common, namespace: apps, paths: [{ path }] });
    new HttpsRoute(app, 'web', { ...common, namespace: shop, paths: [{ path: other }] });
  }

  test('may share it by path', () => {
    expect(() => twoRoutes('/', '/api')).not.toThrow();
    expect(() => twoRoutes('/web', '/api')).not.toThrow();
  });

  test('are refused when one takes requests of the other', () => {
    expect(() => twoRoutes('/api', '/api/v1')).toThrow(
      'path "/api/v1" (prefix) of HttpsRoute "web" in namespace "shop" overlaps "/api" (prefix) of HttpsRoute "web" in namespace "apps" ' +
        'on host "a.sample.com"',
    );
  });

  test('of two apps, such as those of two tests, may be the same', () => {
    const { app, platform, namespaces } = samplePlatform();
    const common = { platform, namespace: namespaces.apps };
    const host = new HttpsHost(app, 'web', { ...common, host: 'a.sample.com' });
    for (const each of [new App(), new App()]) {
      expect(() => new HttpsRoute(each, 'web', { ...common, host, service: EXISTING.service })).not.toThrow();
    }
  });
});

test('an id that is no name is refused, and so is a chart as scope', () => {
  const { app, platform, namespaces } = samplePlatform();
  const host = new HttpsHost(app, 'web', { platform, namespace: namespaces.apps, host: 'a.sample.com' });
  const props = { platform, namespace: namespaces.apps, host, service: EXISTING.service };
  expect(() => new HttpsRoute(app, 'Web', props)).toThrow('app "Web" is not a DNS-1123 label');
  expect(() => new HttpsRoute(new Chart(new App(), 'team'), 'web', props)).toThrow(
    'HttpsRoute "web" is put into "team"',
  );
});
