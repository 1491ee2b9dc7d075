import { HttpsHost } from '../../../lib';
import { samplePlatform } from '../../support/platform';

const contract = () => samplePlatform({ profile: 'tlsserver' }).platform.contract();

test('the contract names domains, namespaces and versions', () => {
  expect(contract()).toMatchObject({
    version: 1,
    domains: ['sample.com'],
    namespaces: ['apps', 'shop'],
    defaultEntryPoint: 'ssl',
    defaultIssuer: 'letsencrypt',
    versions: { istio: '1.30.3' },
  });
});

test('an entry point says where TLS ends, and what follows from that', () => {
  const common = { namespace: 'istio-ingress' };
  expect(contract().entryPoints).toEqual([
    {
      ...common,
      name: 'internal',
      selector: { istio: 'internal' },
      scheme: 'internal',
      tlsEndsAt: 'load-balancer',
      certificateNames: ['*.sample.com', 'sample.com'],
    },
    expect.objectContaining({ name: 'external', scheme: 'internet-facing', tlsEndsAt: 'load-balancer' }),
    {
      ...common,
      name: 'ssl',
      selector: { istio: 'ssl' },
      scheme: 'internet-facing',
      tlsEndsAt: 'gateway',
      challenge: 'http-01',
    },
  ]);
});

test('an issuer says its solvers and its profile', () => {
  const directory = 'https://acme-staging-v02.api.letsencrypt.org/directory';
  expect(contract().issuers).toEqual([
    {
      name: 'letsencrypt',
      kind: 'ClusterIssuer',
      namespace: undefined,
      directory,
      profile: 'tlsserver',
      solvers: [{ challenge: 'http-01' }],
    },
    expect.objectContaining({ solvers: [{ challenge: 'dns-01', dnsNames: ['*.sample.com'] }] }),
  ]);
});

test('the filters of external-dns stand in it', () => {
  expect(contract().dns).toMatchObject([
    { name: 'external-dns-ssl', annotation: { key: 'externaldns', value: 'ssl' }, entryPoints: ['ssl', 'external'] },
    { name: 'external-dns-private', annotation: { key: 'externaldns', value: 'private' }, entryPoints: ['internal'] },
  ]);
});

test('hosts stand in it as soon as they are declared', () => {
  const { app, platform, namespaces } = samplePlatform();
  expect(platform.contract().hosts).toEqual([]);
  new HttpsHost(app, 'a', { platform, namespace: namespaces.apps, host: 'a.sample.com' });
  expect(platform.contract().hosts).toEqual([
    {
      gatewayName: 'apps-a',
      gatewayNamespace: 'istio-ingress',
      hosts: ['a.sample.com'],
      namespaces: ['apps'],
      entryPoint: 'ssl',
    },
  ]);
});

test('it has no secret of an ACME account', () => {
  const binding = { keyId: 'key-1', secretName: 'eab' };
  const environment = { directory: 'https://acme.sample.com/directory', externalAccountBinding: binding };
  expect(JSON.stringify(samplePlatform({ environment }).platform.contract())).not.toMatch(/key-1|eab/);
});
