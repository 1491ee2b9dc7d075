import { defineCheck } from '../../define-check';
import { certificates } from '../../graph/cert-manager/certificates';
import { acmeOf, isLetsEncrypt, issuerOf, ownIssuers } from '../../graph/cert-manager/issuers';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';
import { didYouMean } from '../../near-name';

/** Most names by profile. Upstream: https://letsencrypt.org/docs/profiles/ */
const MOST_NAMES: Readonly<Record<string, number>> = { classic: 100, tlsserver: 25, shortlived: 25 };

export default defineCheck({
  id: 'acme-profile',
  summary: "Let's Encrypt has the profile, and the profile allows that many names.",
  rows: [53, 55],
  sources: ['https://letsencrypt.org/docs/profiles/'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH425: {
      severity: 'error',
      hop: 'certificate',
      what: 'profile "{profile}" is none of Let\'s Encrypt',
      why: 'every order fails: certificate authority does not advertise a profile with that name',
      fix: 'Use classic, tlsserver or shortlived, or leave the profile out.{suggestion}',
    },
    AH426: {
      severity: 'error',
      hop: 'certificate',
      what: '{count} names are more than the {most} of profile {profile}',
      why: "Let's Encrypt refuses the order",
      fix: 'Split the names between several Certificates.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const field = acmeOf(issuer)?.get('profile');
      const profile = field?.text();
      if (!field || !profile || !isLetsEncrypt(issuer) || Object.hasOwn(MOST_NAMES, profile)) continue;
      report('AH425', field, { profile, suggestion: didYouMean(profile, Object.keys(MOST_NAMES)) });
    }
    for (const certificate of certificates(graph)) {
      const issuer = issuerOf(graph, certificate);
      const profile = acmeOf(issuer)?.get('profile').text() || 'classic';
      if (!isLetsEncrypt(issuer) || !Object.hasOwn(MOST_NAMES, profile)) continue;
      const [count, most] = [new Set(certificate.dnsNames.map(({ name }) => name)).size, MOST_NAMES[profile] as number];
      const related = issuer ? [issuer] : [];
      const at =
        certificate.resource.kind === CERTIFICATE ? certificate.resource.get('spec', 'dnsNames') : certificate.resource;
      if (count > most) report('AH426', at, { count, most, profile }, { related });
    }
  },
});
