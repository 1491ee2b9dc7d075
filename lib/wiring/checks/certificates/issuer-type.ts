import { defineCheck } from '../../define-check';
import { ISSUER_TYPES, ownIssuers } from '../../graph/cert-manager/issuers';
import { CLUSTER_ISSUER, ISSUER } from '../../graph/kinds';

export default defineCheck({
  id: 'issuer-type',
  summary: 'An issuer signs in one way.',
  rows: [],
  sources: ['cert-manager v1.21.2 internal/apis/certmanager/validation/issuer.go ValidateIssuerConfig'],
  reads: [CLUSTER_ISSUER, ISSUER],
  messages: {
    AH419: {
      severity: 'error',
      hop: 'certificate',
      what: 'the issuer has {types}',
      why: 'the webhook of cert-manager refuses an issuer that is not of exactly one type',
      fix: 'Set exactly one of {allowed}.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const spec = issuer.get('spec');
      const types = ISSUER_TYPES.filter((type) => spec.get(type).isSet);
      if (types.length === 1 || spec.isUnknown) continue;
      const said = types.length === 0 ? 'no type' : `${types.length} types: ${types.join(', ')}`;
      report('AH419', spec, { types: said, allowed: ISSUER_TYPES.join(', ') });
    }
  },
});
