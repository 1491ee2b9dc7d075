import { defineCheck } from '../../define-check';
import { certificatesFor } from '../../graph/cert-manager/certificates';
import { secretNamespaceOf } from '../../graph/cert-manager/issuer-secrets';
import { issuerOf, ownIssuers } from '../../graph/cert-manager/issuers';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

export default defineCheck({
  id: 'authority-is-ca',
  summary: 'The Certificate that a CA issuer signs with is one of a CA.',
  rows: [109],
  sources: ['cert-manager v1.21.2 pkg/issuer/ca/setup.go'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH449: {
      severity: 'error',
      hop: 'certificate',
      what: 'isCA is not true, and {issuer} signs with the Secret "{secret}" of this certificate',
      why: 'cert-manager finds "certificate is not a CA": the issuer never gets ready, and nothing is issued by it',
      fix: 'Set isCA to true and let an issuer sign it that may sign CAs, such as a selfSigned one.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const secret = issuer.get('spec', 'ca', 'secretName').text();
      if (!secret) continue;
      for (const certificate of certificatesFor(graph, secretNamespaceOf(graph, issuer), secret)) {
        const { resource } = certificate;
        const isCa = resource.get('spec', 'isCA');
        const signer = issuerOf(graph, certificate)?.get('spec');
        // Only of these it is sure that they sign what they are asked for.
        const isSure = signer !== undefined && ['selfSigned', 'ca', 'acme'].some((type) => signer.get(type).isSet);
        if (isCa.flag() === true || isCa.isUnknown || !isSure) continue;
        report('AH449', isCa, { issuer: `${issuer}`, secret }, { related: [issuer] });
      }
    }
  },
});
