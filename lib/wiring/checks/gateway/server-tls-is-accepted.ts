import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { serversOf } from '../../graph/istio/gateways';
import { isHttp } from '../../graph/istio/merged-servers';
import { GATEWAY } from '../../graph/kinds';
import type { Field } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const MODES = ['PASSTHROUGH', 'SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL', 'ISTIO_MUTUAL', 'AUTO_PASSTHROUGH'];
const OWN_CERTIFICATE = ['SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL'];
const OF_MESH = [
  'serverCertificate',
  'privateKey',
  'caCertificates',
  'tlsCertificates',
  'credentialName',
  'credentialNames',
];

export default defineCheck({
  id: 'server-tls-is-accepted',
  summary: "A server's tls settings are complete and do not contradict each other.",
  rows: [],
  sources: [
    'istio pkg/config/validation/validation.go validateTLSOptions',
    'istio api networking/v1 ServerTLSSettings',
  ],
  reads: [GATEWAY],
  messages: {
    AH243: {
      severity: 'error',
      hop: 'tls',
      what: 'tls.mode "{mode}" is none that there is',
      why: 'the API server refuses the Gateway',
      fix: 'Use one of {modes}.{near}',
    },
    AH244: {
      severity: 'error',
      hop: 'tls',
      what: 'tls.mode {mode} has no credentialName, and no {missing}',
      why: "istiod's webhook refuses the Gateway: it has no certificate to serve",
      fix: 'Set credentialName to the Secret of the certificate.',
    },
    AH245: {
      severity: 'error',
      hop: 'tls',
      what: 'tls.mode {mode} takes its certificate from files and has no caCertificates',
      why: "istiod's webhook refuses the Gateway: MUTUAL TLS requires a client CA bundle",
      fix: 'Set caCertificates to the file with the CA of the clients.',
    },
    AH246: {
      severity: 'error',
      hop: 'tls',
      what: 'the certificate is named more than once: by {sources}',
      why: "istiod's webhook or the API server refuses the Gateway: only one of them may be there",
      fix: 'Leave credentialName alone.',
    },
    AH247: {
      severity: 'error',
      hop: 'tls',
      what: 'tls.mode ISTIO_MUTUAL has {setting}',
      why: "istiod's webhook refuses the Gateway: this mode takes the certificate of the mesh",
      fix: 'Use mode SIMPLE for browsers, or take {setting} out.',
    },
    AH248: {
      severity: 'error',
      hop: 'tls',
      what: 'caCrl is set along with {with}',
      why: "istiod's webhook refuses the Gateway",
      fix: 'Put the list under ca.crl in the Secret that credentialName names, and take caCrl out.',
    },
  },
  run(graph, report) {
    for (const [tls, mode] of tlsSettings(graph)) {
      if (!MODES.includes(mode)) {
        const near = didYouMean(mode.toUpperCase(), MODES);
        report('AH243', tls.get('mode'), { mode, modes: MODES.join(', '), near });
      }
      if (mode === 'ISTIO_MUTUAL') {
        const setting = OF_MESH.find((key) => isGiven(tls.get(key)));
        if (setting !== undefined) report('AH247', tls.get(setting), { setting });
        continue;
      }
      const sources = sourcesOf(tls);
      if (sources.length > 1) report('AH246', tls, { sources: sources.join(' and ') });
      if (isGiven(tls.get('caCrl')) && (isGiven(tls.get('credentialName')) || mode === 'SIMPLE')) {
        report('AH248', tls.get('caCrl'), { with: mode === 'SIMPLE' ? 'mode SIMPLE' : 'credentialName' });
      }
      if (!OWN_CERTIFICATE.includes(mode) || sources.some((source) => source.startsWith('credentialName'))) continue;
      const missing = ['serverCertificate', 'privateKey'].filter((key) => !isGiven(tls.get(key)));
      if (!isGiven(tls.get('tlsCertificates')) && missing.length > 0) {
        report('AH244', tls.get('credentialName'), { mode, missing: missing.join(' and ') });
      } else if (mode !== 'SIMPLE' && !isGiven(tls.get('caCertificates'))) {
        report('AH245', tls.get('caCertificates'), { mode });
      }
    }
  },
});

/** The tls of servers with their mode; of plain servers with any the check of protocols speaks. */
function tlsSettings(graph: Graph): [Field, string][] {
  return graph
    .own(GATEWAY)
    .flatMap((gateway) => serversOf(graph, gateway))
    .filter((server) => !isHttp(server))
    .map(({ field }) => field.get('tls'))
    .filter((tls) => tls.isSet && !tls.holdsUnknown())
    .map((tls) => [tls, tls.get('mode').text() ?? 'PASSTHROUGH']);
}

function isGiven(field: Field): boolean {
  return field.isSet && field.value !== '' && !(Array.isArray(field.value) && field.value.length === 0);
}

function sourcesOf(tls: Field): string[] {
  const keys = ['credentialName', 'credentialNames', 'tlsCertificates'].filter((key) => isGiven(tls.get(key)));
  const hasFiles = isGiven(tls.get('serverCertificate')) && isGiven(tls.get('privateKey'));
  return hasFiles ? [...keys, 'serverCertificate'] : keys;
}
