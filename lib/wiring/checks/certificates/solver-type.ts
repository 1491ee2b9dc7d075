import { defineCheck } from '../../define-check';
import { ownIssuers } from '../../graph/cert-manager/issuers';
import { solversOf } from '../../graph/cert-manager/solvers';
import { CLUSTER_ISSUER, ISSUER } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** Ways to name who serves a challenge's Ingress. */
const INGRESS_FIELDS = ['class', 'ingressClassName', 'name'];
const HTTP01_FIELDS = ['ingress', 'gatewayHTTPRoute'];

export default defineCheck({
  id: 'solver-type',
  summary: 'A solver answers one kind of challenge, in one way.',
  rows: [50],
  sources: ['cert-manager v1.21.2 internal/apis/certmanager/validation/issuer.go'],
  reads: [CLUSTER_ISSUER, ISSUER],
  messages: {
    AH428: {
      severity: 'error',
      hop: 'challenge',
      what: 'the solver has {found}',
      why: 'the webhook of cert-manager refuses the issuer',
      fix: 'Let each solver have exactly one of {allowed}.',
    },
    AH429: {
      severity: 'error',
      hop: 'challenge',
      what: 'the solver has {found} at once',
      why: 'the webhook of cert-manager refuses the issuer',
      fix: 'Keep ingressClassName, and leave the others out.',
    },
    AH430: {
      severity: 'error',
      hop: 'challenge',
      what: 'serviceType "{type}" is none for a solver',
      why: 'the webhook of cert-manager refuses the issuer',
      fix: 'Use ClusterIP or NodePort.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      for (const solver of solversOf(issuer)) {
        const http01 = solver.get('http01');
        const unequal: readonly [Field, readonly string[]][] = [
          [solver, ['http01', 'dns01']],
          [http01, http01.isSet ? HTTP01_FIELDS : []],
        ];
        for (const [field, allowed] of unequal) {
          const found = setIn(field, allowed);
          if (allowed.length === 0 || found.length === 1 || field.isUnknown) continue;
          report('AH428', field, {
            found: found.join(' and ') || `none of ${allowed.join(', ')}`,
            allowed: allowed.join(', '),
          });
        }
        const found = setIn(http01.get('ingress'), INGRESS_FIELDS);
        if (found.length > 1) report('AH429', http01.get('ingress'), { found: found.join(' and ') });
        for (const field of HTTP01_FIELDS.map((key) => http01.get(key, 'serviceType'))) {
          const type = field.text();
          if (type && !['ClusterIP', 'NodePort'].includes(type)) report('AH430', field, { type });
        }
      }
    }
  },
});

function setIn(field: Field, keys: readonly string[]): string[] {
  return keys.filter((key) => field.get(key).isSet);
}
