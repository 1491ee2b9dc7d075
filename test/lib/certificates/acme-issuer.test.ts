import { Chart, Testing } from 'cdk8s';

import { AcmeIssuer } from '../../../lib/certificates/acme-issuer';
import type { AcmeIssuerProps } from '../../../lib/certificates/acme-issuer-props';
import { Mesh } from '../../../lib/mesh/mesh';
import { MeshIngressClass } from '../../../lib/mesh/mesh-ingress-class';
import { type NamespaceRef, namespaceFromName } from '../../../lib/mesh/namespace-ref';
import { validateManifest } from '../../support/schemas/validate-manifest';

const zone = { name: 'sample.com', id: 'Z1', visibility: 'public' } as const;
const http01 = new MeshIngressClass(Testing.chart(), 'class', { mesh: new Mesh() });
const namespace = namespaceFromName('istio-ingress');

function made(changes: Partial<AcmeIssuerProps>) {
  const chart = new Chart(Testing.app(), 'issuer');
  const issuer = new AcmeIssuer(chart, 'letsencrypt', { server: 'letsencrypt-staging', ...changes });
  const manifests = Testing.synth(chart);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
  expect(manifests).toEqual([issuer.issuer.toJson()]);
  return { issuer, manifest: manifests[0] };
}

test('it is a ClusterIssuer, which has no namespace and serves them all', () => {
  const { issuer, manifest } = made({ http01 });
  expect(issuer).toMatchObject({ kind: 'ClusterIssuer', name: 'letsencrypt', namespace: undefined });
  expect(manifest).toEqual({
    apiVersion: 'cert-manager.io/v1',
    kind: 'ClusterIssuer',
    metadata: {
      name: 'letsencrypt',
      labels: {
        'app.kubernetes.io/name': 'letsencrypt',
        'app.kubernetes.io/component': 'issuer',
        'app.kubernetes.io/part-of': 'cert-manager',
        'app.kubernetes.io/managed-by': 'cdk8s-auto-https',
      },
    },
    spec: {
      acme: {
        server: 'https://acme-staging-v02.api.letsencrypt.org/directory',
        privateKeySecretRef: { name: 'letsencrypt' },
        solvers: [{ http01: { ingress: { ingressClassName: 'istio', serviceType: 'ClusterIP' } } }],
      },
    },
  });
});

test('with a namespace it is an Issuer there', () => {
  const { issuer, manifest } = made({ http01, namespace, name: 'team' });
  expect(issuer).toMatchObject({ kind: 'Issuer', name: 'team', namespace: 'istio-ingress' });
  expect(manifest).toMatchObject({ kind: 'Issuer', metadata: { name: 'team', namespace: 'istio-ingress' } });
});

test('everything that can be said about it is in a manifest that the API server takes', () => {
  const { issuer, manifest } = made({
    server: {
      directory: 'https://ca.company.io/acme',
      caBundle: '-----BEGIN CERTIFICATE-----',
      externalAccountBinding: { keyId: 'id', secretName: 'eab', secretKey: 'hmac' },
    },
    email: 'platform@company.io',
    http01,
    dns01: [{ zone, hosts: ['*.sample.com'] }],
    region: 'eu-west-1',
    profile: 'long',
    preferredChain: 'Root',
  });
  expect(issuer).toMatchObject({ directory: 'https://ca.company.io/acme', profile: undefined });
  expect(Object.keys(manifest.spec.acme).sort()).toEqual([
    'caBundle',
    'email',
    'externalAccountBinding',
    'preferredChain',
    'privateKeySecretRef',
    'profile',
    'server',
    'solvers',
  ]);
});

test('hosts learn from it who solves their challenges and what a certificate may hold', () => {
  const { issuer } = made({ http01, dns01: [{ zone, hosts: ['*.sample.com'] }], region: 'r', profile: 'tlsserver' });
  expect(issuer.solvers).toEqual([{ challenge: 'http-01' }, { challenge: 'dns-01', dnsNames: ['*.sample.com'] }]);
  expect(issuer.profile).toMatchObject({ name: 'tlsserver', maxNames: 25 });
  expect(made({ dns01: [{ zone }], region: 'r' }).issuer.solvers).toEqual([
    { challenge: 'dns-01', dnsZones: ['sample.com'] },
  ]);
});

test.each<[string, Partial<AcmeIssuerProps>, string]>([
  ['no solver', {}, 'issuer "letsencrypt" has no solver: no challenge could be answered. Give http01, dns01 or both.'],
  ['an empty list of solvers', { dns01: [] }, 'issuer "letsencrypt" has no solver'],
  [
    'DNS-01 by an Issuer',
    { dns01: [{ zone }], region: 'r', namespace },
    'issuer "letsencrypt" is an Issuer of a namespace and uses DNS-01: cert-manager gives the AWS identity of its pods to ClusterIssuers only. Leave out "namespace".',
  ],
  [
    'DNS-01 without a region',
    { dns01: [{ zone }] },
    'issuer "letsencrypt" uses DNS-01 without "region": Route 53 is called through a region. Pass handover.cluster.region.',
  ],
  [
    'HTTP-01 that a zone hides',
    { http01, dns01: [{ zone }], region: 'r' },
    'issuer "letsencrypt" has HTTP-01 and a DNS-01 solver for a whole zone: the zone is the more specific selector, so HTTP-01 would never be used for its hosts. ' +
      'List the "hosts" that need DNS-01, such as "*.sample.com", or leave out http01.',
  ],
  ['an unknown profile', { http01, profile: 'long' }, 'ACME profile "long" is unknown to Let\'s Encrypt'],
  ['a bad name', { http01, name: 'Staging' }, 'issuer "Staging" is not a DNS-1123 label'],
  ['no namespace', { http01, namespace: {} as NamespaceRef }, 'namespace {} of issuer "letsencrypt" is neither made'],
])('%s is refused', (_, changes, message) => {
  expect(() => made(changes)).toThrow(message);
});
