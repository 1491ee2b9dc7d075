import { ApiObject, App, Chart } from 'cdk8s';

import { HttpsHost, LetsEncryptEntryPoint, Namespace } from '../../../lib';
import { sharedSecrets } from '../../../lib/platform/shared-secrets';
import { samplePlatform } from '../../support/platform';

function made(...certificates: [secretName: string, namespace: string, group?: string][]) {
  const chart = new Chart(new App(), 'chart');
  certificates.forEach(([secretName, namespace, group = 'cert-manager.io'], index) => {
    const metadata = { name: `certificate-${index}`, namespace };
    new ApiObject(chart, `${index}`, {
      apiVersion: `${group}/v1`,
      kind: 'Certificate',
      metadata,
      spec: { secretName },
    });
  });
  return sharedSecrets(chart);
}

test('Certificates with Secrets of their own are fine', () => {
  expect(made(['a', 'apps'], ['b', 'apps'], ['a', 'shop'])).toEqual([]);
  expect(made(['a', 'apps', 'other.io'], ['a', 'apps', 'other.io'])).toEqual([]);
});

test('two Certificates of one Secret are told', () => {
  expect(made(['a', 'apps'], ['b', 'apps'], ['a', 'apps'])).toEqual([
    'Secret "a" in namespace "apps" is that of two Certificates, by chart/0 and chart/2: cert-manager lets one of them own it and ' +
      'never issues the other. Give one of the hosts another names.secret.',
  ]);
});

test('one host on two entry points of one namespace is refused at synthesis, unless it names another Secret', () => {
  const host = (secret?: string) => {
    const { app, platform, namespaces, dnsIssuer } = twoGateways();
    const common = { platform, namespace: namespaces.apps, host: '*.sample.com', issuer: dnsIssuer };
    new HttpsHost(app, 'one', { ...common, entryPoint: platform.letsEncryptEntryPoint('ssl') });
    new HttpsHost(app, 'two', { ...common, entryPoint: platform.letsEncryptEntryPoint('other'), names: { secret } });
    return sharedSecrets(app);
  };
  expect(host()).toEqual([expect.stringContaining('Secret "wildcard.sample.com" in namespace "istio-ingress"')]);
  expect(host('other.sample.com')).toEqual([]);
});

/** The sample platform with a second gateway that ends TLS, in the same namespace and for the private zone. */
function twoGateways() {
  const chart = new Chart(new App(), 'other');
  const sample = samplePlatform();
  const other = new LetsEncryptEntryPoint(chart, 'other', {
    namespace: Namespace.fromName('istio-ingress'),
    mesh: sample.mesh,
    handover: sample.handover,
    challenge: 'dns-01',
    scheme: 'internal',
  });
  const { filter } = sample.externalDns.private;
  const hidden = { ...sample.externalDns.private, filter: { ...filter, entryPoints: ['internal', 'other'] } };
  const externalDns = [sample.externalDns.public, hidden];
  return samplePlatform({
    platform: { entryPoints: [...Object.values(sample.entryPoints), other], externalDns: externalDns as never },
  });
}
