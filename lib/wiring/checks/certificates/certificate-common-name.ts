import { defineCheck } from '../../define-check';
import { certificates } from '../../graph/cert-manager/certificates';
import { acmeOf, issuerOf } from '../../graph/cert-manager/issuers';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

/** Upstream: RFC 5280 appendix A, ub-common-name. */
const LONGEST = 64;

export default defineCheck({
  id: 'certificate-common-name',
  summary: 'A common name fits into a certificate, and is one of its DNS names.',
  rows: [56, 108],
  sources: [
    'cert-manager v1.21.2 internal/apis/certmanager/validation/certificate.go',
    'cert-manager v1.21.2 pkg/controller/certificaterequests/acme/acme.go',
  ],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH410: {
      severity: 'error',
      hop: 'certificate',
      what: 'commonName "{name}" has {length} characters',
      why: 'the webhook of cert-manager refuses a common name of more than 64',
      fix: 'Leave commonName out: browsers look at dnsNames alone.',
    },
    AH411: {
      severity: 'error',
      hop: 'certificate',
      what: 'commonName "{name}" is not among dnsNames',
      why: 'an order of ACME must list the common name as a DNS name too: the request fails, at the first issuance or at the renewal',
      fix: 'Add "{name}" to dnsNames, or leave commonName out.',
    },
  },
  run(graph, report) {
    for (const certificate of certificates(graph)) {
      const { commonName, resource, dnsNames, hasUnknownNames } = certificate;
      const name = commonName.text();
      if (!name) continue;
      if (name.length > LONGEST && resource.kind === CERTIFICATE) {
        report('AH410', commonName, { name, length: name.length });
        continue;
      }
      if (hasUnknownNames || !acmeOf(issuerOf(graph, certificate))) continue;
      const addresses = resource.get('spec', 'ipAddresses').texts();
      const listed = [...dnsNames.map((one) => one.name), ...addresses];
      if (!listed.includes(name.toLowerCase())) report('AH411', commonName, { name }, { host: name });
    }
  },
});
