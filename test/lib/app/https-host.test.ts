import { App, Chart } from 'cdk8s';

import { HttpsHost, Namespace } from '../../../lib';
import type { HttpsHostProps } from '../../../lib/app/https-host-props';
import { type SampleOptions, samplePlatform } from '../../support/platform';

type Sample = ReturnType<typeof samplePlatform>;

function hostOn(
  more: Partial<HttpsHostProps> | ((sample: Sample) => Partial<HttpsHostProps>) = {},
  options?: SampleOptions,
) {
  const sample = samplePlatform(options);
  const props = { platform: sample.platform, namespace: sample.namespaces.apps, host: 'a.sample.com' };
  const changes = typeof more === 'function' ? more(sample) : more;
  return new HttpsHost(sample.app, 'web', { ...props, ...changes } as HttpsHostProps);
}

const kinds = (chart: Chart) => chart.toJson().map(({ kind }: { kind: string }) => kind);

describe('on an entry point whose gateway ends TLS', () => {
  test('it makes Certificate, Gateway and redirect in the namespace of the gateway, in one file', () => {
    const host = hostOn();
    expect(host.node.id).toBe('60-host-apps-web');
    expect(kinds(host)).toEqual(['Certificate', 'Gateway', 'VirtualService']);
    for (const object of host.toJson()) {
      expect(object.metadata.namespace).toBe('istio-ingress');
      expect(object.metadata.labels).toEqual({
        'app.kubernetes.io/name': 'web',
        'app.kubernetes.io/component': 'host',
        'app.kubernetes.io/part-of': 'web',
        'app.kubernetes.io/managed-by': 'cdk8s-auto-https',
      });
    }
  });

  test('names in the shared namespace are <namespace>-<app>, and the Secret is named after the host', () => {
    const { certificate, gateway, redirect } = hostOn();
    expect([certificate?.name, gateway.name, redirect.name]).toEqual(['apps-web', 'apps-web', 'apps-web-redirect']);
    expect(certificate?.toJson().spec).toMatchObject({
      secretName: 'a.sample.com',
      dnsNames: ['a.sample.com'],
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt' },
    });
    expect(gateway.toJson().spec.servers[0].tls).toEqual({ mode: 'SIMPLE', credentialName: 'a.sample.com' });
  });

  test('names can be given', () => {
    const { certificate, gateway, redirect } = hostOn({
      names: { gateway: 'application-gateway', certificate: 'a.sample.com', secret: 'tls' },
    });
    expect([certificate?.name, gateway.name, redirect.name]).toEqual([
      'a.sample.com',
      'application-gateway',
      'application-gateway-redirect',
    ]);
    expect(certificate?.toJson().spec.secretName).toBe('tls');
    expect(gateway.toJson().spec.servers[0].tls.credentialName).toBe('tls');
    expect(redirect.toJson().spec.gateways).toEqual(['istio-ingress/application-gateway']);
  });

  test('several hosts share the Certificate and the servers; the common name is never derived', () => {
    const { certificate, gateway, redirect } = hostOn({ host: ['a.sample.com', 'b.sample.com'] });
    expect(certificate?.toJson().spec).toMatchObject({
      dnsNames: ['a.sample.com', 'b.sample.com'],
      secretName: 'a.sample.com',
    });
    expect(certificate?.toJson().spec).not.toHaveProperty('commonName');
    expect(gateway.toJson().spec.servers.map(({ hosts }: { hosts: string[] }) => hosts)).toEqual([
      ['apps/a.sample.com', 'apps/b.sample.com'],
      ['istio-ingress/a.sample.com', 'istio-ingress/b.sample.com'],
    ]);
    expect(redirect.toJson().spec.hosts).toEqual(['a.sample.com', 'b.sample.com']);
  });

  test('certificate options and another issuer reach the Certificate', () => {
    const { certificate } = hostOn(({ dnsIssuer }) => ({
      host: '*.sample.com',
      issuer: dnsIssuer,
      certificate: { renewBefore: '360h', keyAlgorithm: 'ECDSA' },
    }));
    expect(certificate?.toJson().spec).toMatchObject({
      issuerRef: { name: 'letsencrypt-dns' },
      renewBefore: '360h',
      privateKey: { algorithm: 'ECDSA', rotationPolicy: 'Always' },
    });
  });

  test('the redirect is a VirtualService, never httpsRedirect', () => {
    const { gateway, redirect } = hostOn();
    expect(JSON.stringify(gateway.toJson())).not.toContain('httpsRedirect');
    expect(redirect.toJson().spec.http).toEqual([
      { name: 'redirect-to-https', match: [{ port: 80 }], redirect: { scheme: 'https', redirectCode: 301 } },
    ]);
  });
});

describe.each(['internal', 'external'] as const)(
  'on the %s entry point, whose load balancer ends TLS',
  (entryPoint) => {
    const onAcm = (more: object = {}) =>
      hostOn(({ entryPoints }) => ({ entryPoint: entryPoints[entryPoint], ...more }) as Partial<HttpsHostProps>);

    test('there is no Certificate, and port 443 speaks HTTP', () => {
      const host = onAcm();
      expect(kinds(host)).toEqual(['Gateway', 'VirtualService']);
      expect(host.certificate).toBeUndefined();
      expect(host.gateway.toJson().spec).toEqual({
        selector: { istio: entryPoint },
        servers: [
          { hosts: ['apps/a.sample.com'], port: { number: 443, name: 'https', protocol: 'HTTP' } },
          { hosts: ['istio-ingress/a.sample.com'], port: { number: 80, name: 'http', protocol: 'HTTP' } },
        ],
      });
    });

    test('external-dns of its zone takes it', () => {
      const value = { internal: 'private', external: 'ssl' }[entryPoint];
      expect(onAcm().gateway.toJson().metadata.annotations).toEqual({ externaldns: value });
    });

    test('a host that the ACM certificate does not cover is refused', () => {
      expect(() => onAcm({ host: 'a.b.sample.com' })).toThrow('is not covered by the ACM certificate');
    });

    test.each([
      [{ certificate: { keyAlgorithm: 'RSA' } }, 'certificate options'],
      [{ issuer: { name: 'letsencrypt' } }, 'an issuer'],
    ])('%j from JavaScript is refused', (more, what) => {
      expect(() => onAcm(more)).toThrow(
        `entry point "${entryPoint}" ends TLS at the load balancer, and the host has ${what}: the Certificate would never be served. ` +
          'Leave out issuer and certificate, or use an entry point whose gateway ends TLS.',
      );
    });
  },
);

test('the entry point is the default one of the platform, which can be an ACM one', () => {
  expect(hostOn().entryPoint).toBe('ssl');
  expect(hostOn({}, { defaultEntryPoint: 'external' }).certificate).toBeUndefined();
});

test('annotations are added to the Gateway', () => {
  const annotations = { 'external-dns.kubernetes.io/ttl': '60' };
  expect(hostOn({ annotations }).gateway.toJson().metadata.annotations).toEqual({ externaldns: 'ssl', ...annotations });
});

test('hosts of several namespaces are bound to each', () => {
  const host = hostOn(({ namespaces }) => ({ namespace: [namespaces.apps, namespaces.shop] }));
  expect(host.namespaces).toEqual(['apps', 'shop']);
  expect(host.gateway.toJson().spec.servers[0].hosts).toEqual(['apps/a.sample.com', 'shop/a.sample.com']);
});

test('a namespace that stands twice binds once', () => {
  const host = hostOn(({ namespaces }) => ({ namespace: [namespaces.apps, namespaces.shop, namespaces.apps] }));
  expect(host.namespaces).toEqual(['apps', 'shop']);
  expect(host.gateway.toJson().spec.servers[0].hosts).toEqual(['apps/a.sample.com', 'shop/a.sample.com']);
});

test('the platform knows the host from then on', () => {
  const sample = samplePlatform();
  const host = new HttpsHost(sample.app, 'web', {
    platform: sample.platform,
    namespace: sample.namespaces.apps,
    host: 'a.sample.com',
  });
  expect(sample.platform.host('a.sample.com')).toEqual({
    gatewayName: host.gatewayName,
    gatewayNamespace: host.gatewayNamespace,
    hosts: host.hosts,
    namespaces: host.namespaces,
    entryPoint: host.entryPoint,
  });
});

test.each<[string, object, string]>([
  [
    'a namespace that is a string',
    { namespace: 'apps' },
    'namespace "apps" of HttpsHost "web" is neither made by a chart',
  ],
  ['no platform', { platform: undefined }, 'platform of HttpsHost "web" is missing'],
  [
    'an entry point of another platform',
    { entryPoint: samplePlatform().entryPoints.ssl },
    'entry point "ssl" is not the one that the platform has by that name',
  ],
  [
    'an annotation that hides it from external-dns',
    { annotations: { externaldns: 'private' } },
    'annotation "externaldns" of Gateway "apps-web" is "private"',
  ],
  ['a Secret that is none', { names: { secret: 'tls_a' } }, 'Secret "tls_a" is not a DNS-1123 subdomain'],
  ['a Certificate that is none', { names: { certificate: 'A' } }, 'Certificate "A" is not a DNS-1123 subdomain'],
  ['no namespace', { namespace: [] }, 'HttpsHost "web" has no namespace'],
  ['no host', { host: [] }, 'HttpsHost "web" has no host'],
  ['a host of another domain', { host: 'a.sample.org' }, 'host "a.sample.org" is outside domain "sample.com"'],
  ['a wildcard with HTTP-01', { host: '*.sample.com' }, 'wildcard host "*.sample.com" has no DNS-01 solver'],
  ['a Gateway with a dot in its name', { names: { gateway: 'a.b' } }, 'Gateway "a.b" is not a DNS-1123 label'],
  [
    'a name too long for the redirect',
    { names: { gateway: 'a'.repeat(60) } },
    `redirect "${'a'.repeat(60)}-redirect" has 69`,
  ],
  [
    'a common name of another host',
    { certificate: { commonName: 'b.sample.com' } },
    'common name "b.sample.com" is not among',
  ],
])('%s is refused', (_, props, message) => {
  expect(() => hostOn(props as Partial<HttpsHostProps>)).toThrow(message);
});

test('a chart as scope is refused', () => {
  const { platform, namespaces } = samplePlatform();
  const props = { platform, namespace: namespaces.apps, host: 'a.sample.com' };
  expect(() => new HttpsHost(new Chart(new App(), 'team'), 'web', props)).toThrow('HttpsHost "web" is put into "team"');
});

describe('fromName', () => {
  const declared = {
    gatewayName: 'gateway',
    gatewayNamespace: 'istio-ingress',
    hosts: ['a.sample.com'],
    namespaces: ['apps'],
    entryPoint: 'ssl',
  };

  test('declares a host that somebody else makes, without an object', () => {
    expect(HttpsHost.fromName(declared)).toEqual(declared);
  });

  test('checks the names', () => {
    expect(() => HttpsHost.fromName({ ...declared, gatewayName: 'a.b' })).toThrow('Gateway "a.b"');
    expect(() => HttpsHost.fromName({ ...declared, hosts: [] })).toThrow('Gateway "gateway" has no host');
  });

  test('a namespace declared by name may bind a host', () => {
    expect(hostOn({ namespace: Namespace.fromName('elsewhere') }).namespaces).toEqual(['elsewhere']);
  });
});
