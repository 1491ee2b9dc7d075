import { defineCheck } from '../../define-check';
import { certificates } from '../../graph/cert-manager/certificates';
import { acmeOf, isPublicAuthority, issuerOf } from '../../graph/cert-manager/issuers';
import { hasNoSolver, solversOf } from '../../graph/cert-manager/solvers';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

export default defineCheck({
  id: 'solver-for-name',
  summary: 'Every name of a certificate has a solver that can validate it.',
  rows: [46, 47],
  sources: [
    'cert-manager v1.21.2 pkg/util/solverpicker/solverpicker.go',
    'https://letsencrypt.org/docs/challenge-types/',
  ],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH434: {
      severity: 'error',
      hop: 'challenge',
      what: 'wildcard "{name}" has no DNS-01 solver in {issuer}',
      why: 'a wildcard can be validated by DNS-01 alone: no configured challenge solvers can be used for this challenge',
      fix: 'Add a dns01 solver to the issuer, or list the hosts one by one.',
    },
    AH435: {
      severity: 'error',
      hop: 'challenge',
      what: '{solvers} "{name}" of {certificate}',
      why: 'the order fails: no configured challenge solvers can be used for this challenge',
      fix: 'Let a solver select it: dnsNames are compared as a whole, dnsZones by their end, and matchLabels with the labels of the Certificate. A solver without selector takes everything.',
    },
  },
  run(graph, report) {
    for (const certificate of certificates(graph)) {
      const issuer = issuerOf(graph, certificate);
      const solvers = solversOf(issuer);
      // A private authority may ask for no challenge at all.
      if (!issuer || !acmeOf(issuer) || (solvers.length === 0 && !isPublicAuthority(issuer))) continue;
      for (const { name, field } of certificate.dnsNames) {
        if (!hasNoSolver(graph, issuer, certificate, name)) continue;
        const wire = { host: name, related: [issuer] };
        if (name.startsWith('*.') && !solvers.some((solver) => solver.get('dns01').isSet)) {
          report('AH434', field, { name, issuer: `${issuer}` }, wire);
          continue;
        }
        const said = solvers.length === 0 ? 'there is no solver for' : 'no selector of the solvers selects';
        const values = { solvers: said, name, certificate: `${certificate.resource}` };
        report('AH435', issuer.get('spec', 'acme', 'solvers'), values, { host: name, related: [certificate.resource] });
      }
    }
  },
});
