import { letsEncryptProfile } from '../../../lib/certificates/acme-profile';
import { type CertificateOptions, checkCertificateOptions } from '../../../lib/certificates/certificate-options';
import type { IssuerRef } from '../../../lib/certificates/issuer-ref';

const issuerOf = (profile?: string): IssuerRef => ({
  kind: 'ClusterIssuer',
  name: 'letsencrypt',
  directory: 'https://ca.company.io/acme',
  profile: profile === undefined ? undefined : letsEncryptProfile(profile),
  solvers: [{ challenge: 'http-01' }],
});

const check =
  (options: CertificateOptions, hosts: readonly string[] = ['a.sample.com'], profile: string | undefined = 'classic') =>
  () =>
    checkCertificateOptions(options, hosts, issuerOf(profile));

const hosts = (count: number) => Array.from({ length: count }, (_, index) => `h${index}.sample.com`);

test('nothing needs to be said', () => {
  expect(check({})).not.toThrow();
});

test('a common name that is one of the hosts is fine', () => {
  expect(check({ commonName: 'a.sample.com' })).not.toThrow();
});

test('a common name over 64 characters is refused, even where it is a host', () => {
  const commonName = `${'a'.repeat(54)}.sample.com`;
  expect(check({ commonName }, [commonName])).toThrow(
    `common name "${commonName}" has 65 characters: X.509 allows 64, and cert-manager's webhook refuses the Certificate. ` +
      'Leave it out: clients read the host names alone.',
  );
});

test('a common name that is no host is refused', () => {
  expect(check({ commonName: 'sample.com' }, ['a.sample.com', 'b.sample.com'])).toThrow(
    'common name "sample.com" is not among the hosts: an ACME server refuses a request whose common name it has not validated. ' +
      'Use one of a.sample.com, b.sample.com, or leave it out.',
  );
});

test.each([
  ['classic', 100],
  ['tlsserver', 25],
  ['shortlived', 25],
])('profile %s allows %d hosts and not one more', (profile, most) => {
  expect(check({}, hosts(most), profile)).not.toThrow();
  expect(check({}, hosts(most + 1), profile)).toThrow(
    `one certificate has ${most + 1} hosts: Let's Encrypt refuses an order of profile ${profile} for more than ${most}. ` +
      `Use at most ${most} hosts: split them over several apps, or use a wildcard.`,
  );
});

test.each([
  ['classic', '1079h59m', '1080h', '360h'],
  ['shortlived', '159h', '160h', '53h'],
])('with profile %s renewal can be %s before the end, and not %s', (profile, renewBefore, tooLong, better) => {
  const lifetime = letsEncryptProfile(profile).lifetimeHours;
  expect(check({ renewBefore }, ['a.sample.com'], profile)).not.toThrow();
  expect(check({ renewBefore: tooLong }, ['a.sample.com'], profile)).toThrow(
    `renewBefore "${tooLong}" is not shorter than the ${lifetime} hours that certificates of profile ${profile} last: ` +
      `cert-manager would renew without end and run into rate limits, or ignore the value. Use less, such as "${better}", or leave it out.`,
  );
});

test.each(['5m', '300s'])('%s is the shortest renewal that cert-manager takes', (renewBefore) => {
  expect(check({ renewBefore })).not.toThrow();
});

test('a renewal under five minutes is refused', () => {
  expect(check({ renewBefore: '4m59s' })).toThrow(
    'renewBefore "4m59s" is under 5 minutes: cert-manager\'s webhook refuses the Certificate. Use "5m" or more, or leave it out.',
  );
});

test('days are no Go duration', () => {
  expect(check({ renewBefore: '15d' })).toThrow('Go has no unit for days: write "360h".');
});

test('the limits of a CA other than Let’s Encrypt are its own', () => {
  const unknown = () => checkCertificateOptions({ renewBefore: '9000h' }, hosts(500), issuerOf());
  expect(unknown).not.toThrow();
});
