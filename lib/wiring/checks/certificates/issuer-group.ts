import { defineCheck } from '../../define-check';
import { factObjects } from '../../facts/fact-objects';
import { ownCertificates } from '../../graph/cert-manager/certificates';
import { issuerOf } from '../../graph/cert-manager/issuers';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

export default defineCheck({
  id: 'issuer-group',
  summary: "An issuer of cert-manager is named with cert-manager's group, or with none.",
  rows: [49],
  sources: ['cert-manager v1.21.2 pkg/apis/meta/v1 IssuerReference'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH442: {
      severity: 'warning',
      hop: 'certificate',
      what: 'group "{group}" is not that of {kind} "{name}"',
      why: 'cert-manager leaves the request to a controller of that group, and the certificate stays pending',
      fix: 'Leave the group out, or set it to cert-manager.io.',
    },
  },
  run(graph, report) {
    for (const certificate of ownCertificates(graph)) {
      const { issuer, issuerField, resource } = certificate;
      if (!issuer || issuer.group === 'cert-manager.io') continue;
      const { group, kind, name } = issuer;
      // Another project may have an issuer of that name.
      if (factObjects(graph, `${kind}.${group}`).length > 0) continue;
      const own = { ...certificate, issuer: { ...issuer, group: 'cert-manager.io' } };
      const found = issuerOf(graph, own);
      if (!found) continue;
      const at = resource.kind === CERTIFICATE ? issuerField.get('group') : issuerField;
      report('AH442', at, { group, kind, name }, { related: [found] });
    }
  },
});
