import { defineCheck } from '../../define-check';
import { issuersMayUseAmbientCredentials } from '../../facts/cert-manager';
import { solversOf } from '../../graph/cert-manager/solvers';
import { ISSUER } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** What a provider may be given instead of the credentials that cert-manager finds around itself. */
const OWN_CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  route53: ['accessKeyID', 'accessKeyIDSecretRef', 'auth'],
  cloudDNS: ['serviceAccountSecretRef'],
  azureDNS: ['clientID', 'clientSecretSecretRef'],
};

export default defineCheck({
  id: 'ambient-credentials',
  summary: 'An Issuer of a namespace brings the credentials of its DNS provider.',
  rows: [67],
  sources: [
    'https://cert-manager.io/docs/configuration/acme/dns01/route53/#ambient-credentials',
    'cert-manager v1.21.2: --issuer-ambient-credentials is false unless set',
  ],
  reads: [ISSUER],
  messages: {
    AH447: {
      severity: 'error',
      hop: 'challenge',
      what: '{provider} has no credentials',
      why: 'cert-manager lends its own credentials to ClusterIssuers alone, so the challenge of this Issuer fails for lack of any',
      fix: 'Make it a ClusterIssuer, add credentials or auth to {provider}, or start cert-manager with --issuer-ambient-credentials.',
    },
  },
  run(graph, report) {
    const may = issuersMayUseAmbientCredentials(graph);
    if (may === true) return;
    const severity = may === false ? 'error' : 'warning';
    for (const issuer of graph.own(ISSUER)) {
      for (const dns01 of solversOf(issuer).map((solver) => solver.get('dns01'))) {
        for (const [provider, keys] of Object.entries(OWN_CREDENTIALS)) {
          const field = dns01.get(provider);
          if (lacks(field, keys)) report('AH447', field, { provider }, { severity });
        }
      }
    }
  },
});

function lacks(provider: Field, keys: readonly string[]): boolean {
  return provider.isSet && !provider.isUnknown && !keys.some((key) => provider.get(key).isSet);
}
