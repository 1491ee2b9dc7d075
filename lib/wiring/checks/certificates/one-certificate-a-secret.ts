import { defineCheck } from '../../define-check';
import type { CertificateRequest } from '../../graph/cert-manager/certificate-request';
import { certificatesFor, ownCertificates } from '../../graph/cert-manager/certificates';
import { CERTIFICATE, INGRESS, KUBERNETES_GATEWAY } from '../../graph/kinds';

export default defineCheck({
  id: 'one-certificate-a-secret',
  summary: 'Each Secret is written by one Certificate.',
  rows: [66],
  sources: ['cert-manager v1.21.2 pkg/controller/certificates: CertificateOwnsSecret'],
  reads: [CERTIFICATE, INGRESS, KUBERNETES_GATEWAY],
  messages: {
    AH402: {
      severity: 'error',
      hop: 'certificate',
      what: 'secretName "{secret}" is that of {other} as well',
      why: 'cert-manager lets the Certificate that was there first have the Secret, and never issues the other',
      fix: 'Give it a Secret of its own, or put all names into one Certificate.',
    },
  },
  run(graph, report) {
    for (const certificate of ownCertificates(graph)) {
      const { namespace, secretName, secret } = certificate;
      const first = secretName && certificatesFor(graph, namespace, secretName)[0];
      if (!first || !isAnother(first, certificate)) continue;
      report('AH402', secret, { secret: secretName, other: `${first.resource}` }, { related: [first.resource] });
    }
  },
});

/** Two objects that ask for one and the same Certificate share it. */
function isAnother(one: CertificateRequest, other: CertificateRequest): boolean {
  return one !== other && one.name !== other.name;
}
