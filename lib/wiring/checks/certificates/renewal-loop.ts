import { defineCheck } from '../../define-check';
import { ownCertificates } from '../../graph/cert-manager/certificates';
import { DAY, HOUR, parseGoDuration } from '../../graph/cert-manager/go-duration';
import { acmeOf, isLetsEncrypt, issuerOf } from '../../graph/cert-manager/issuers';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

/** How long Let's Encrypt's certificates last, by profile. Upstream: https://letsencrypt.org/docs/profiles/ */
const LIFETIMES: Readonly<Record<string, number>> = { classic: 90 * DAY, tlsserver: 45 * DAY, shortlived: 160 * HOUR };

/** Five certificates a week for the same names. Upstream: https://letsencrypt.org/docs/rate-limits/ */
const SHORTEST_INTERVAL = (7 * DAY) / 5;

export default defineCheck({
  id: 'renewal-loop',
  summary: "A certificate of Let's Encrypt is not renewed more often than its rate limits allow.",
  rows: [54],
  sources: ['cert-manager v1.21.2 pkg/util/pki/renewaltime.go', 'https://letsencrypt.org/docs/rate-limits/'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH414: {
      severity: 'warning',
      hop: 'certificate',
      what: 'renewBefore "{value}" is almost the {lifetime}h that Let\'s Encrypt\'s certificates last',
      why: 'each new certificate is due for renewal within {hours}h, so cert-manager orders one after the other until the rate limit of 5 a week is met',
      fix: 'Set renewBefore to a third of the lifetime, or leave it out.',
    },
  },
  run(graph, report) {
    for (const certificate of ownCertificates(graph)) {
      const issuer = issuerOf(graph, certificate);
      const field = certificate.resource.get('spec', 'renewBefore');
      const before = parseGoDuration(field.text() ?? '');
      if (before === undefined || !isLetsEncrypt(issuer)) continue;
      const profile = acmeOf(issuer)?.get('profile').text() || 'classic';
      const lifetime = Object.hasOwn(LIFETIMES, profile) ? (LIFETIMES[profile] as number) : undefined;
      // What is not less than the lifetime is ignored.
      if (lifetime === undefined || before >= lifetime || lifetime - before >= SHORTEST_INTERVAL) continue;
      const hours = Math.ceil((lifetime - before) / HOUR);
      report('AH414', field, { value: String(field.value), lifetime: lifetime / HOUR, hours });
    }
  },
});
