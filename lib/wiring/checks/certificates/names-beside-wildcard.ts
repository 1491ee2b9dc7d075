import { defineCheck } from '../../define-check';
import { certificates } from '../../graph/cert-manager/certificates';
import { isLetsEncrypt, issuerOf } from '../../graph/cert-manager/issuers';
import { certificateNameCovers } from '../../graph/hosts';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

export default defineCheck({
  id: 'names-beside-wildcard',
  summary: "No name of a Let's Encrypt certificate stands beside a wildcard that covers it.",
  rows: [108],
  sources: ['boulder policy/pa.go: Domain name is redundant with a wildcard domain in the same request'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH436: {
      severity: 'error',
      hop: 'certificate',
      what: 'name "{name}" is covered by "{wildcard}" beside it',
      why: "Let's Encrypt refuses the order: the name is redundant with a wildcard domain in the same request",
      fix: 'Leave "{name}" out.',
    },
  },
  run(graph, report) {
    for (const certificate of certificates(graph)) {
      if (!isLetsEncrypt(issuerOf(graph, certificate))) continue;
      const wildcards = certificate.dnsNames.map(({ name }) => name).filter((name) => name.startsWith('*.'));
      for (const { name, field } of certificate.dnsNames) {
        const wildcard = wildcards.find((one) => one !== name && certificateNameCovers(one, name));
        if (wildcard) report('AH436', field, { name, wildcard }, { host: name });
      }
    }
  },
});
