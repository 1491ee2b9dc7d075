import { defineCheck } from '../../define-check';
import { type IssuerSecret, secretNamespaceOf, secretsOfIssuer } from '../../graph/cert-manager/issuer-secrets';
import { ownIssuers } from '../../graph/cert-manager/issuers';
import { CERTIFICATE, CLUSTER_ISSUER, ISSUER, NAMESPACE, SECRET } from '../../graph/kinds';
import { secretKeysOf } from '../../graph/kubernetes/secret-keys';
import { secretMakers, secretMakersElsewhere, secretNames } from '../../graph/kubernetes/secrets';
import type { Resource } from '../../graph/resource';
import { didYouMean } from '../../near-name';

export default defineCheck({
  id: 'issuer-secrets',
  summary: 'The Secrets of an issuer are where cert-manager reads them, under the key that is named.',
  rows: [109],
  sources: ['https://cert-manager.io/docs/configuration/#cluster-resource-namespace'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, ISSUER, NAMESPACE, SECRET],
  messages: {
    AH444: {
      severity: 'unresolved',
      hop: 'certificate',
      what: 'Secret "{name}" for {purpose} is not in namespace {namespace}, where cert-manager reads it',
      why: 'the issuer is not ready, or its challenges fail, until the Secret is there',
      fix: 'Put the Secret into {namespace}, or name another.{suggestion}',
    },
    AH445: {
      severity: 'unresolved',
      hop: 'certificate',
      what: 'Secret "{name}" for {purpose} is in namespace {there}, and cert-manager reads it in {namespace}',
      why: 'an Issuer reads Secrets of its own namespace, a ClusterIssuer those of the cluster resource namespace, which is that of cert-manager unless a flag says otherwise',
      fix: 'Move the Secret to {namespace}.',
    },
    AH446: {
      severity: 'error',
      hop: 'certificate',
      what: 'key "{key}" is not in Secret "{name}", which has {keys}',
      why: 'the issuer is not ready, or its challenges fail',
      fix: 'Name a key that the Secret has.{suggestion}',
    },
  },
  run(graph, report) {
    for (const issuer of ownIssuers(graph)) {
      const namespace = secretNamespaceOf(graph, issuer);
      for (const secret of secretsOfIssuer(issuer)) {
        const { name, nameField, purpose } = secret;
        const { presence, makers } = secretMakers(graph, namespace, name);
        const [elsewhere] = presence === 'absent' ? secretMakersElsewhere(graph, namespace, name) : [];
        const missing = missingKey(secret, makers);
        // In a tree that is not rendered, what says no namespace gets one later.
        if (elsewhere && !elsewhere.get('metadata', 'namespace').isSet) continue;
        if (elsewhere) {
          report(
            'AH445',
            nameField,
            { name, purpose, namespace, there: elsewhere.namespace },
            { related: [elsewhere] },
          );
        } else if (presence === 'absent') {
          report('AH444', nameField, {
            name,
            purpose,
            namespace,
            suggestion: didYouMean(name, secretNames(graph, namespace)),
          });
        } else if (missing) {
          const values = {
            key: secret.key ?? '',
            name,
            keys: missing.join(', '),
            suggestion: didYouMean(secret.key ?? '', missing),
          };
          report('AH446', secret.keyField, values, { related: makers });
        }
      }
    }
  },
});

/** The keys that a Secret has instead of the one that is named, where that is told. */
function missingKey({ key }: IssuerSecret, makers: readonly Resource[]): readonly string[] | undefined {
  const [maker, ...others] = makers;
  if (key === undefined || maker === undefined || others.length > 0) return undefined;
  const keys = secretKeysOf(maker)?.keys;
  return keys?.includes(key) ? undefined : keys;
}
