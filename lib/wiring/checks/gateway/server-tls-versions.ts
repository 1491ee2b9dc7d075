import { defineCheck } from '../../define-check';
import { serversOf } from '../../graph/istio/gateways';
import { GATEWAY } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

const VERSIONS = ['TLS_AUTO', 'TLSV1_0', 'TLSV1_1', 'TLSV1_2', 'TLSV1_3'];

/** Upstream: istio pkg/config/security/security.go ValidCipherSuites. */
const CIPHER_SUITES: ReadonlySet<string> = new Set([
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-SHA',
  'ECDHE-RSA-AES128-SHA',
  'ECDHE-ECDSA-AES256-SHA',
  'ECDHE-RSA-AES256-SHA',
  'AES128-GCM-SHA256',
  'AES256-GCM-SHA384',
  'AES128-SHA',
  'AES256-SHA',
  'DES-CBC3-SHA',
  'ALL',
]);

export default defineCheck({
  id: 'server-tls-versions',
  summary: "A server's TLS versions and cipher suites are ones that it can speak.",
  rows: [],
  sources: ['istio pkg/config/validation/validation.go validateTLSOptions', 'istio pkg/config/security/security.go'],
  reads: [GATEWAY],
  messages: {
    AH253: {
      severity: 'error',
      hop: 'tls',
      what: 'minProtocolVersion {min} is above maxProtocolVersion {max}',
      why: 'no version is left, so that every handshake fails',
      fix: 'Set a minimum that is not above the maximum; without both, TLS 1.2 and 1.3 are spoken.',
    },
    AH254: {
      severity: 'error',
      hop: 'tls',
      what: '{key} "{version}" is no version',
      why: 'the API server refuses the Gateway',
      fix: 'Use one of {versions}.',
    },
    AH255: {
      severity: 'warning',
      hop: 'tls',
      what: 'cipher suite "{suite}" is none that gateways know',
      why: 'istiod leaves it out, so that clients that have no other cannot connect',
      fix: 'Use names of OpenSSL, such as ECDHE-RSA-AES256-GCM-SHA384; those of TLS 1.3 cannot be chosen.',
    },
    AH256: {
      severity: 'warning',
      hop: 'tls',
      what: 'minProtocolVersion {min} is set without cipherSuites',
      why: 'the default suites fit TLS 1.2 and later alone, so that older clients still cannot connect',
      fix: 'Add cipherSuites such as ECDHE-RSA-AES128-SHA, or leave minProtocolVersion out.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      for (const { field } of serversOf(graph, gateway)) {
        const tls = field.get('tls');
        const [least, most] = [tls.get('minProtocolVersion'), tls.get('maxProtocolVersion')];
        for (const [key, version] of [
          ['minProtocolVersion', least],
          ['maxProtocolVersion', most],
        ] as const) {
          const text = version.text();
          if (text !== undefined && !VERSIONS.includes(text)) {
            report('AH254', version, { key, version: text, versions: VERSIONS.join(', ') });
          }
        }
        if (numberOf(least) > numberOf(most) && numberOf(most) > 0) {
          report('AH253', least, { min: least.text() as string, max: most.text() as string });
        }
        const suites = tls.get('cipherSuites').items();
        for (const suite of suites.filter(isUnknownSuite)) report('AH255', suite, { suite: suite.text() as string });
        const isOld = [1, 2].includes(numberOf(least));
        if (isOld && !tls.get('cipherSuites').isSet) report('AH256', least, { min: least.text() as string });
      }
    }
  },
});

/** Its place among the versions; 0 for what the gateway chooses itself. */
function numberOf(version: Field): number {
  return Math.max(0, VERSIONS.indexOf(version.text() ?? ''));
}

/** What begins with a sign, as in `-ALL`, is an expression. */
function isUnknownSuite(suite: Field): boolean {
  const text = suite.text();
  return text !== undefined && /^[\dA-Za-z]/.test(text) && !CIPHER_SUITES.has(text);
}
