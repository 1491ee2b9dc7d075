import { defineCheck } from '../../define-check';
import { acmeOf, isLetsEncrypt, ownIssuers } from '../../graph/cert-manager/issuers';
import { CLUSTER_ISSUER, ISSUER } from '../../graph/kinds';

export default defineCheck({
  id: 'acme-duration-feature',
  summary: "Let's Encrypt is not asked for a duration.",
  rows: [58],
  sources: ['cert-manager v1.21.2 pkg/apis/acme/v1/types_issuer.go EnableDurationFeature'],
  reads: [CLUSTER_ISSUER, ISSUER],
  messages: {
    AH427: {
      severity: 'error',
      hop: 'certificate',
      what: 'enableDurationFeature is true',
      why: "Let's Encrypt refuses every order that asks for a duration (NotBefore and NotAfter are not supported)",
      fix: 'Leave enableDurationFeature out.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const field = acmeOf(issuer)?.get('enableDurationFeature');
      if (field?.flag() === true && isLetsEncrypt(issuer)) report('AH427', field, {});
    }
  },
});
