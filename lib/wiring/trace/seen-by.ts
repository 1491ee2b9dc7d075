import type { Hop } from '../finding';

/** What people and machines outside see of a request. */
export interface SeenBy {
  readonly browser: string;
  readonly curl: string;
  readonly letsEncrypt: string;
}

const UNREACHABLE = 'Timeout during connect (likely firewall problem)';

/** By the hop at which a request over HTTPS ends. The words are those of Chrome, curl 8 and Let's Encrypt's Boulder. */
const AT_HOP: Readonly<Record<Hop, SeenBy>> = {
  object: {
    browser: 'nothing new: the API server refuses the object',
    curl: 'nothing new',
    letsEncrypt: 'nothing new',
  },
  record: {
    browser: 'DNS_PROBE_FINISHED_NXDOMAIN',
    curl: '(6) Could not resolve host',
    letsEncrypt: 'DNS problem: NXDOMAIN looking up A',
  },
  'load-balancer': { browser: 'ERR_CONNECTION_TIMED_OUT', curl: '(28) Connection timed out', letsEncrypt: UNREACHABLE },
  gateway: { browser: 'ERR_CONNECTION_REFUSED', curl: '(7) Failed to connect', letsEncrypt: 'Connection refused' },
  tls: {
    browser: 'ERR_CONNECTION_RESET',
    curl: '(35) Recv failure: Connection reset by peer',
    letsEncrypt: 'nothing: it asks over HTTP',
  },
  certificate: {
    browser:
      'ERR_CONNECTION_RESET while there is no certificate, ERR_CERT_COMMON_NAME_INVALID or ERR_CERT_AUTHORITY_INVALID with a wrong one',
    curl: '(35) Recv failure: Connection reset by peer, or (60) SSL certificate problem',
    letsEncrypt: 'nothing: no order reaches it, or the order fails',
  },
  challenge: {
    browser: 'ERR_CONNECTION_RESET at the first issuance; at a renewal nothing, until the old certificate expires',
    curl: '(35) Recv failure: Connection reset by peer; at a renewal 200, until the old certificate expires',
    letsEncrypt: 'Invalid response from the challenge URL',
  },
  route: { browser: 'HTTP ERROR 404', curl: 'HTTP/2 404', letsEncrypt: 'nothing: a challenge has a route of its own' },
  service: {
    browser: 'HTTP ERROR 503',
    curl: 'HTTP/2 503',
    letsEncrypt: 'nothing: a challenge has a Service of its own',
  },
  pods: {
    browser: 'HTTP ERROR 503, "no healthy upstream"',
    curl: 'HTTP/2 503',
    letsEncrypt: 'nothing: a challenge has a pod of its own',
  },
};

export function seenAt(hop: Hop, scheme: 'http' | 'https' = 'https'): SeenBy {
  const seen = AT_HOP[hop];
  // HTTP/2 is agreed on in the TLS handshake.
  return scheme === 'https' ? seen : { ...seen, curl: seen.curl.replace('HTTP/2', 'HTTP/1.1') };
}
