import { Testing } from 'cdk8s';

import type { CertificateOptions } from '../../../lib/certificates/certificate-options';
import { HostCertificate } from '../../../lib/certificates/host-certificate';
import { validateManifest } from '../../support/schemas/validate-manifest';

const hosts = ['a.sample.com', 'b.sample.com'];

function certificateOf(options?: CertificateOptions) {
  const chart = Testing.chart();
  const { certificate } = new HostCertificate(chart, 'certificate', {
    name: 'apps-httpbin',
    namespace: 'istio-ingress',
    labels: { a: 'b' },
    secretName: 'a.sample.com',
    hosts,
    issuer: {
      kind: 'ClusterIssuer',
      name: 'letsencrypt',
      directory: 'https://ca.company.io/acme',
      solvers: [{ challenge: 'http-01' }],
    },
    options,
  });
  const manifests = Testing.synth(chart);
  expect(manifests).toEqual([certificate.toJson()]);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
  return certificate.toJson();
}

test('the certificate of all hosts lands in the Secret, with a new key at each renewal', () => {
  expect(certificateOf()).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'apps-httpbin', namespace: 'istio-ingress', labels: { a: 'b' } },
    spec: {
      secretName: 'a.sample.com',
      dnsNames: hosts,
      privateKey: { algorithm: 'RSA', rotationPolicy: 'Always' },
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt' },
    },
  });
});

test('common name, renewal and key are a choice', () => {
  expect(certificateOf({ commonName: 'a.sample.com', renewBefore: '360h', keyAlgorithm: 'ECDSA' }).spec).toMatchObject({
    commonName: 'a.sample.com',
    renewBefore: '360h',
    privateKey: { algorithm: 'ECDSA' },
  });
});

test('options that cannot work are refused', () => {
  expect(() => certificateOf({ commonName: 'c.sample.com' })).toThrow(
    'common name "c.sample.com" is not among the hosts',
  );
});
