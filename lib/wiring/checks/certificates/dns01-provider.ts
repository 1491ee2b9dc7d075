import { defineCheck } from '../../define-check';
import { ownIssuers } from '../../graph/cert-manager/issuers';
import { solversOf } from '../../graph/cert-manager/solvers';
import { CLUSTER_ISSUER, ISSUER } from '../../graph/kinds';
import type { Field } from '../../graph/resource';

/** What each provider must have; a list within means that one of them is enough. Upstream: validation/issuer.go. */
const REQUIRED: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
  acmeDNS: ['host', 'accountSecretRef.name', 'accountSecretRef.key'],
  akamai: [
    'serviceConsumerDomain',
    'accessTokenSecretRef.name',
    'clientSecretSecretRef.name',
    'clientTokenSecretRef.name',
  ],
  azureDNS: ['subscriptionID', 'resourceGroupName'],
  cloudDNS: ['project'],
  cloudflare: [['apiTokenSecretRef.name', 'apiKeySecretRef.name']],
  digitalocean: ['tokenSecretRef.name', 'tokenSecretRef.key'],
  rfc2136: ['nameserver'],
  route53: [],
  webhook: ['solverName', 'groupName'],
};

export default defineCheck({
  id: 'dns01-provider',
  summary: 'A DNS-01 solver has one provider, with all that it needs.',
  rows: [],
  sources: ['cert-manager v1.21.2 internal/apis/certmanager/validation/issuer.go ValidateACMEChallengeSolverDNS01'],
  reads: [CLUSTER_ISSUER, ISSUER],
  messages: {
    AH431: {
      severity: 'error',
      hop: 'challenge',
      what: 'the DNS-01 solver has {found}',
      why: 'the webhook of cert-manager refuses the issuer',
      fix: 'Let each solver have exactly one of {allowed}.',
    },
    AH432: {
      severity: 'error',
      hop: 'challenge',
      what: '{provider} lacks {missing}',
      why: 'the webhook of cert-manager refuses the issuer',
      fix: 'Add {missing}.',
    },
    AH433: {
      severity: 'error',
      hop: 'challenge',
      what: 'cloudflare has {problem}',
      why: 'the webhook of cert-manager refuses the issuer',
      fix: 'Use apiTokenSecretRef alone; an apiKeySecretRef needs email beside it, and no token.',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      for (const dns01 of solversOf(issuer).map((solver) => solver.get('dns01'))) {
        if (!dns01.isSet || dns01.isUnknown) continue;
        const providers = Object.keys(REQUIRED).filter((key) => dns01.get(key).isSet);
        if (providers.length !== 1) {
          report('AH431', dns01, {
            found: providers.join(' and ') || 'no provider',
            allowed: Object.keys(REQUIRED).join(', '),
          });
        }
        for (const provider of providers) {
          const missing = missingIn(dns01.get(provider), REQUIRED[provider] ?? []);
          if (missing.length > 0) report('AH432', dns01.get(provider), { provider, missing: missing.join(', ') });
        }
        const problem = cloudflareProblem(dns01.get('cloudflare'));
        if (problem) report('AH433', dns01.get('cloudflare'), { problem });
      }
    }
  },
});

function missingIn(provider: Field, required: readonly (string | readonly string[])[]): string[] {
  if (provider.isUnknown) return [];
  const has = (path: string) => isFilled(provider.get(...path.split('.')));
  return required.flatMap((one) => {
    const ways = [one].flat();
    return ways.some(has) ? [] : [ways.join(' or ')];
  });
}

function isFilled(field: Field): boolean {
  return field.isSet && field.value !== '';
}

function cloudflareProblem(cloudflare: Field): string | undefined {
  const [key, token] = [cloudflare.get('apiKeySecretRef'), cloudflare.get('apiTokenSecretRef')];
  if (key.isSet && token.isSet) return 'both apiKeySecretRef and apiTokenSecretRef';
  return key.isSet && !isFilled(cloudflare.get('email')) ? 'apiKeySecretRef without email' : undefined;
}
