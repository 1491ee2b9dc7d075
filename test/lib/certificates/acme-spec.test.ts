import { Testing } from 'cdk8s';

import type { AcmeIssuerProps } from '../../../lib/certificates/acme-issuer-props';
import { acmeSpec } from '../../../lib/certificates/acme-spec';
import { Mesh } from '../../../lib/mesh/mesh';
import { MeshIngressClass } from '../../../lib/mesh/mesh-ingress-class';

const zone = { name: 'sample.com', id: 'Z1', visibility: 'public' } as const;
const DIRECTORY = 'https://ca.company.io/acme';

const specOf = (changes: Partial<AcmeIssuerProps> = {}) =>
  acmeSpec('ca', DIRECTORY, { server: { directory: DIRECTORY }, ...changes });

test('an account needs a server and a Secret for its key, and no e-mail', () => {
  expect(JSON.parse(JSON.stringify(specOf({ server: 'letsencrypt-staging' })))).toEqual({
    server: DIRECTORY,
    privateKeySecretRef: { name: 'ca' },
    solvers: [],
  });
});

test('e-mail, profile and chain are passed on', () => {
  const changes = { email: 'platform@company.io', profile: 'shortlived', preferredChain: 'ISRG Root X2' };
  expect(specOf(changes)).toMatchObject(changes);
});

test('HTTP-01 goes through the IngressClass, by a Service without node port', () => {
  const http01 = new MeshIngressClass(Testing.chart(), 'class', { mesh: new Mesh({ ingressClass: 'mesh' }) });
  expect(specOf({ http01 }).solvers).toEqual([
    { http01: { ingress: { ingressClassName: 'mesh', serviceType: 'ClusterIP' } } },
  ]);
});

test('DNS-01 goes to the zone by its id, for the zone or for the hosts that are listed', () => {
  const dns01 = [{ zone }, { zone, hosts: ['*.sample.com'] }];
  const route53 = { region: 'eu-west-1', hostedZoneId: 'Z1' };
  expect(specOf({ dns01, region: 'eu-west-1' }).solvers).toEqual([
    { selector: { dnsZones: ['sample.com'] }, dns01: { route53 } },
    { selector: { dnsNames: ['*.sample.com'] }, dns01: { route53 } },
  ]);
});

test('a CA of one’s own is verified by its bundle', () => {
  const caBundle = '-----BEGIN CERTIFICATE-----';
  expect(specOf({ server: { directory: DIRECTORY, caBundle } }).caBundle).toBe(
    Buffer.from(caBundle).toString('base64'),
  );
});

test.each([
  [undefined, 'secret'],
  ['hmac', 'hmac'],
])('credentials for the account are read from key %p of their Secret', (secretKey, key) => {
  const externalAccountBinding = { keyId: 'id', secretName: 'eab', secretKey };
  expect(specOf({ server: { directory: DIRECTORY, externalAccountBinding } }).externalAccountBinding).toEqual({
    keyId: 'id',
    keySecretRef: { name: 'eab', key },
  });
});

test('an e-mail that the CA would refuse is refused', () => {
  expect(() => specOf({ email: 'me@example.com' })).toThrow(
    'e-mail "me@example.com" is in the reserved domain example.com',
  );
});
