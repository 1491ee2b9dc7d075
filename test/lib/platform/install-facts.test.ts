import { Namespace, TESTED_VERSIONS } from '../../../lib';
import { installFacts } from '../../../lib/platform/install-facts';
import type { PlatformProps } from '../../../lib/platform/platform-props';
import { type SampleOptions, sampleFor, samplePlatform } from '../../support/platform';

function facts(more: Partial<PlatformProps> = {}, options: SampleOptions = {}) {
  const { mesh, handover, issuer, dnsIssuer } = samplePlatform(options);
  const props = { domains: ['sample.com'], handover, mesh, namespaces: [], entryPoints: [], externalDns: [] };
  const issuers = [issuer, dnsIssuer];
  return installFacts({ ...props, issuers, ...more }, TESTED_VERSIONS, 'dist/10-namespaces.k8s.yaml');
}

test('what the platform says reaches install/', () => {
  const { cluster, loadBalancerController, identity } = sampleFor(['sample.com']);
  expect(facts()).toMatchObject({
    versions: TESTED_VERSIONS,
    revision: undefined,
    meshConfig: { ingressSelector: 'ssl', ingressService: 'ssl' },
    ingressNamespace: 'istio-ingress',
    cluster,
    loadBalancerController,
    identity,
    namespaces: { istioSystem: 'istio-system', certManager: 'cert-manager' },
    namespacesFile: 'dist/10-namespaces.k8s.yaml',
  });
});

test('the revision and a mesh without HTTP-01 reach it, too', () => {
  expect(facts({}, { revision: '1-30-3', challenge: 'dns-01' })).toMatchObject({
    revision: '1-30-3',
    ingressNamespace: undefined,
  });
});

test('namespaces of istiod and cert-manager can have other names', () => {
  const istioNamespace = Namespace.fromName('mesh');
  const certManagerNamespace = Namespace.fromName('certificates');
  expect(facts({ istioNamespace, certManagerNamespace }).namespaces).toEqual({
    istioSystem: 'mesh',
    certManager: 'certificates',
  });
});

test('cert-manager needs Route 53 when an issuer uses DNS-01', () => {
  expect(facts().dns01).toBe(true);
  expect(facts({ issuers: [samplePlatform().issuer] }).dns01).toBe(false);
  expect(facts({ issuers: [] }).dns01).toBe(false);
});

describe('challenges are checked', () => {
  const zones = (visibility: 'public' | 'private', name = 'sample.com') => ({
    handover: { ...sampleFor(['sample.com']), zones: [{ name, id: 'Z0', visibility }] },
  });

  test('through public resolvers where a private zone hides the public one', () => {
    expect(facts(zones('private')).selfCheckNameservers).toEqual(['1.1.1.1:53', '8.8.8.8:53']);
  });

  test("through the cluster's DNS where none does", () => {
    expect(facts(zones('public')).selfCheckNameservers).toBeUndefined();
    expect(facts(zones('private', 'sample.net')).selfCheckNameservers).toBeUndefined();
  });

  test('through the ones that are given', () => {
    expect(facts({ ...zones('private'), selfCheckNameservers: ['9.9.9.9:53'] }).selfCheckNameservers).toEqual([
      '9.9.9.9:53',
    ]);
  });
});
