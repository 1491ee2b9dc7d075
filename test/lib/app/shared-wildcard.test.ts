import { HttpsHost, HttpsRoute } from '../../../lib';
import { samplePlatform } from '../../support/platform';

function sharedWildcard() {
  const sample = samplePlatform();
  const host = new HttpsHost(sample.app, 'wildcard', {
    platform: sample.platform,
    namespace: [sample.namespaces.apps, sample.namespaces.shop],
    host: '*.sample.com',
    issuer: sample.dnsIssuer,
  });
  const route = (namespace: 'apps' | 'shop', id: string, ...hosts: string[]) =>
    new HttpsRoute(sample.app, id, {
      platform: sample.platform,
      namespace: sample.namespaces[namespace],
      host,
      hosts,
      service: { name: id, ports: [80] },
    });
  return { ...sample, host, route };
}

test('one Certificate by DNS-01 serves every host below, in a Secret whose name has no asterisk', () => {
  const { host, dnsIssuer } = sharedWildcard();
  expect(host.certificate?.toJson().spec).toMatchObject({
    dnsNames: ['*.sample.com'],
    secretName: 'wildcard.sample.com',
    issuerRef: { name: dnsIssuer.name },
  });
  expect(host.gateway.toJson().spec.servers).toMatchObject([
    { hosts: ['apps/*.sample.com', 'shop/*.sample.com'], tls: { credentialName: 'wildcard.sample.com' } },
    { hosts: ['istio-ingress/*.sample.com'] },
  ]);
});

test('routes of several namespaces bind to it, each with its own hosts and without Certificates', () => {
  const { host, route } = sharedWildcard();
  const routes = [route('apps', 'a', 'a.sample.com'), route('shop', 'b', 'b.sample.com', 'c.sample.com')];
  expect(routes.map((each) => each.node.id)).toEqual(['70-app-apps-a', '70-app-shop-b']);
  expect(routes.map((each) => each.virtualService.toJson().spec)).toMatchObject([
    { hosts: ['a.sample.com'], gateways: [`istio-ingress/${host.gatewayName}`] },
    { hosts: ['b.sample.com', 'c.sample.com'], gateways: [`istio-ingress/${host.gatewayName}`] },
  ]);
});

test('the platform finds the wildcard by a host below it', () => {
  const { platform, host } = sharedWildcard();
  expect(platform.host('a.sample.com').gatewayName).toBe(host.gatewayName);
});

test('another HttpsHost below it is refused: browsers would reuse the connection of the wildcard', () => {
  const { app, platform, namespaces } = sharedWildcard();
  expect(() => new HttpsHost(app, 'a', { platform, namespace: namespaces.apps, host: 'a.sample.com' })).toThrow(
    'host "a.sample.com" is covered by "*.sample.com" on entry point "ssl"',
  );
});

test('a host two labels below is refused: Istio would route it, and the certificate does not cover it', () => {
  const { route } = sharedWildcard();
  expect(() => route('apps', 'a', 'a.b.sample.com')).toThrow(
    'host "a.b.sample.com" of HttpsRoute "a" is not covered by the certificate of Gateway "apps-wildcard": *.sample.com: browsers ' +
      'refuse the connection; a wildcard stands for exactly one label. Use a host that it covers, or have a name that covers it added there.',
  );
});

test('behind an ACM certificate with both names the host two labels below is fine', () => {
  const names = ['*.sample.com', '*.b.sample.com'];
  const [certificate] = samplePlatform().handover.certificates;
  const sample = samplePlatform({ handover: { certificates: [{ arn: certificate?.arn as string, names }] } });
  const { app, platform, namespaces, entryPoints } = sample;
  const common = { platform, namespace: namespaces.apps };
  const host = new HttpsHost(app, 'all', { ...common, host: '*.sample.com', entryPoint: entryPoints.external });
  const service = { name: 'a', ports: [80] };
  const route = new HttpsRoute(app, 'a', { ...common, host, hosts: ['a.b.sample.com'], service });
  expect(route.hosts).toEqual(['a.b.sample.com']);
  expect(() => new HttpsRoute(app, 'b', { ...common, host, hosts: ['a.c.sample.com'], service })).toThrow(
    'host "a.c.sample.com" of HttpsRoute "b" is not covered',
  );
});
