import { certificateWords, dnsWords, words } from '../../../e2e/outside/words';

const error = (code: string, message = '', reason?: string) => Object.assign(new Error(message), { code, reason });

test.each([
  [error('ECONNREFUSED'), 'refused'],
  [error('ECONNRESET', 'read ECONNRESET'), 'reset'],
  [error('ECONNRESET', 'socket hang up'), 'closed without an answer'],
  [error('EHOSTUNREACH'), 'no route'],
  [error('ENETUNREACH'), 'network unreachable'],
  [error('ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', '', 'sslv3 alert handshake failure'), 'TLS alert: handshake failure'],
  [error('ERR_SSL_TLSV1_UNRECOGNIZED_NAME', '', 'tlsv1 alert unrecognized name'), 'TLS alert: unrecognized name'],
  [error('EXYZ', 'strange'), 'EXYZ strange'],
  [new Error('strange'), 'strange'],
])('%s is "%s"', (one, said) => {
  expect(words(one)).toBe(said);
});

test('codes of certificates and of DNS have words too', () => {
  expect(certificateWords('CERT_HAS_EXPIRED')).toBe('certificate not valid: cert has expired');
  expect(dnsWords(error('ESERVFAIL'))).toBe('SERVFAIL');
  expect(dnsWords(error('EXYZ', 'strange'))).toBe('EXYZ strange');
});
