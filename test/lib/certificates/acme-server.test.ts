import { type AcmeServer, directoryOf, encodedCaBundle, isLetsEncrypt } from '../../../lib/certificates/acme-server';

const PEM = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';

test.each<[AcmeServer, string]>([
  ['letsencrypt-staging', 'https://acme-staging-v02.api.letsencrypt.org/directory'],
  ['letsencrypt-production', 'https://acme-v02.api.letsencrypt.org/directory'],
  [{ directory: 'https://ca.company.io/acme' }, 'https://ca.company.io/acme'],
])('the directory of %p is known', (server, directory) => {
  expect(directoryOf(server)).toBe(directory);
});

test.each(['letsencrypt', 'constructor', ''])('the environment %p is refused with those that there are', (server) => {
  expect(() => directoryOf(server as AcmeServer)).toThrow(
    `ACME server "${server}" is unknown: the issuer would have no directory to register at. ` +
      'Use letsencrypt-staging or letsencrypt-production, or { directory: "https://…" }.',
  );
});

test.each(['http://ca.company.io/acme', 'ca.company.io', ''])('the directory %p is refused', (directory) => {
  expect(() => directoryOf({ directory })).toThrow(
    `ACME directory "${directory}" is no HTTPS URL: cert-manager would fail to register the account. ` +
      'Give the URL of the directory, beginning with https://.',
  );
});

test('no server at all is refused', () => {
  expect(() => directoryOf(undefined as unknown as AcmeServer)).toThrow('ACME directory "undefined" is no HTTPS URL');
});

test('the limits of Let’s Encrypt are known, and those of others not', () => {
  expect(isLetsEncrypt('https://acme-v02.api.letsencrypt.org/directory')).toBe(true);
  expect(isLetsEncrypt('https://ca.company.io/acme')).toBe(false);
});

test('a CA bundle is given as PEM, and stands in the Issuer as Base64', () => {
  expect(encodedCaBundle()).toBeUndefined();
  expect(Buffer.from(encodedCaBundle(PEM) as string, 'base64').toString()).toBe(PEM);
});

test('what is no PEM, such as Base64 that is encoded already, is refused', () => {
  expect(() => encodedCaBundle('LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t')).toThrow(
    'caBundle "LS0tLS1CRUdJTiBDRVJU…" is no PEM certificate: cert-manager could not verify the ACME server. ' +
      'Give the text of the PEM file, beginning with -----BEGIN CERTIFICATE-----.',
  );
});
