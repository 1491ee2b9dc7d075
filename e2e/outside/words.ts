/** What went wrong, in the words that people use of networks. */
export function words(error: NodeJS.ErrnoException & { readonly reason?: string }): string {
  const { code = '', message, reason } = error;
  if (code === 'ECONNRESET' && /socket hang up/.test(message)) return 'closed without an answer';
  if (code === 'ECONNRESET' && /before secure TLS/.test(message)) return 'closed during the TLS handshake';
  if (code.startsWith('HPE_')) return `no HTTP: ${reason ?? message}`;
  // The code names one alert of each; the reason may be "sslv3 alert handshake failure" or "wrong version number".
  if (reason !== undefined)
    return /alert/.test(reason) ? `TLS alert: ${reason.replace(/^.*alert /, '')}` : `TLS: ${reason}`;
  return CODES[code] ?? (code === '' ? message : `${code} ${message}`);
}

const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'time-out',
  EHOSTUNREACH: 'no route',
  ENETUNREACH: 'network unreachable',
};

/** Why a certificate is not trusted, by the code that Node gives. https://nodejs.org/docs/latest-v20.x/api/tls.html#x509-certificate-error-codes */
export function certificateWords(code: string): string {
  const why = code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? 'other names' : code.toLowerCase().replaceAll('_', ' ');
  return `certificate not valid: ${why}`;
}

const DNS_CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'NXDOMAIN',
  ENODATA: 'no address',
  ESERVFAIL: 'SERVFAIL',
  EREFUSED: 'REFUSED',
  ETIMEOUT: 'time-out',
  ECONNREFUSED: 'refused',
};

export function dnsWords({ code = '', message }: NodeJS.ErrnoException): string {
  return DNS_CODES[code] ?? `${code} ${message}`.trim();
}
