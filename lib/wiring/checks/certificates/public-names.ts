import { defineCheck } from '../../define-check';
import type { ZoneFacts } from '../../facts/facts';
import { certificates } from '../../graph/cert-manager/certificates';
import { isPublicAuthority, issuerOf } from '../../graph/cert-manager/issuers';
import { solverFor } from '../../graph/cert-manager/solvers';
import { isInDomain } from '../../graph/hosts';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

/** Ends of names that no public authority issues for: none is a top-level domain of the internet. */
const INTERNAL = [
  'local',
  'internal',
  'lan',
  'localdomain',
  'localhost',
  'corp',
  'home',
  'home.arpa',
  'intra',
  'intranet',
  'private',
  'svc',
];

export default defineCheck({
  id: 'public-names',
  summary: 'A public certificate authority is asked for names of the internet alone.',
  rows: [63],
  sources: [
    'https://letsencrypt.org/docs/challenge-types/',
    'https://www.iana.org/assignments/special-use-domain-names/',
  ],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH437: {
      severity: 'error',
      hop: 'certificate',
      what: 'name "{name}" is not of the internet',
      why: 'a public certificate authority issues for domains with a public suffix alone: the order is refused',
      fix: 'Use a domain of your own, or an issuer of a private authority (ca, vault) for this name.',
    },
    AH438: {
      severity: 'warning',
      hop: 'challenge',
      what: 'name "{name}" is in private zone "{zone}" alone',
      why: 'the certificate authority asks public name servers, which do not know the name: no such host',
      fix: 'Validate it by DNS-01 in a public zone of the same domain, or use an issuer of a private authority.',
    },
  },
  run(graph, report) {
    for (const certificate of certificates(graph)) {
      const issuer = issuerOf(graph, certificate);
      if (!isPublicAuthority(issuer)) continue;
      for (const { name, field } of certificate.dnsNames) {
        const zone = privateZoneOf(name, graph.facts.zones ?? []);
        if (isInternal(name)) report('AH437', field, { name }, { host: name });
        else if (zone && solverFor(graph, issuer, certificate, name)?.challenge === 'http-01') {
          report('AH438', field, { name, zone }, { host: name });
        }
      }
    }
  },
});

function isInternal(name: string): boolean {
  return !name.includes('.') || INTERNAL.some((end) => isInDomain(name, end));
}

/** The private zone of a name that is in no public one. */
function privateZoneOf(name: string, zones: readonly ZoneFacts[]): string | undefined {
  const own = zones.filter((zone) => isInDomain(name, zone.name));
  return own.every(({ visibility }) => visibility === 'private') ? own[0]?.name : undefined;
}
