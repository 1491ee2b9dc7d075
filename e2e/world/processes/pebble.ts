import { INTERNET_NODE, INTERNET_SERVERS, PEBBLE_MANAGEMENT_PORT, PEBBLE_PORT } from '../addresses';
import { conf, type Program, type Stand, server } from './program';

const CONFIG = 'pebble.json';
const DAY_SECONDS = 86_400;

/** Let's Encrypt's own test server: it really validates, and its names and ports are the Internet's. */
export function pebble(stand: Stand): Program {
  return {
    name: 'pebble',
    where: 'outside',
    argv: [server(stand, 'pebble'), '-config', conf(stand, CONFIG), '-dnsserver', `${INTERNET_NODE}:53`],
    // No sleep before a validation, no refused nonces; authorizations are not used again, so that a renewal validates anew.
    // https://github.com/letsencrypt/pebble/blob/v2.10.1/README.md
    env: { PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0', PEBBLE_AUTHZREUSE: '0' },
    files: {
      [CONFIG]: {
        pebble: {
          listenAddress: `${INTERNET_SERVERS}:${PEBBLE_PORT}`,
          managementListenAddress: `${INTERNET_SERVERS}:${PEBBLE_MANAGEMENT_PORT}`,
          certificate: stand.folder.file('pki/acme.crt'),
          privateKey: stand.folder.file('pki/acme.key'),
          httpPort: 80,
          tlsPort: 443,
          ocspResponderURL: '',
          externalAccountBindingRequired: false,
          retryAfter: { authz: 1, order: 1 },
          keyAlgorithm: 'ecdsa',
          // Let's Encrypt's, by name. https://letsencrypt.org/docs/profiles/
          profiles: {
            classic: { description: '90 days', validityPeriod: 90 * DAY_SECONDS },
            tlsserver: { description: '45 days', validityPeriod: 45 * DAY_SECONDS },
          },
        },
      },
    },
  };
}
