import { letsEncryptProfile } from '../../../lib/certificates/acme-profile';

test.each([
  ['classic', 100, 45 * 24],
  ['tlsserver', 25, 45 * 24],
  ['shortlived', 25, 160],
])('%s allows %d names for at least %d hours', (name, maxNames, lifetimeHours) => {
  expect(letsEncryptProfile(name)).toEqual({ name, maxNames, lifetimeHours });
});

test('without a name it is the profile that the CA takes then', () => {
  expect(letsEncryptProfile().name).toBe('classic');
});

test('any other profile is unknown to Let’s Encrypt', () => {
  expect(() => letsEncryptProfile('tlsclient')).toThrow(
    'ACME profile "tlsclient" is unknown to Let\'s Encrypt: every order would fail. Use one of classic, tlsserver, shortlived.',
  );
});
