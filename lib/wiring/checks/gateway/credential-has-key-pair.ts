import { defineCheck } from '../../define-check';
import { credentialsOf, podNamespacesOf } from '../../graph/credentials';
import type { Field } from '../../graph/field';
import { serversOf, terminatesTls } from '../../graph/gateways';
import { GATEWAY, SECRET } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';
import { WORKLOAD_KINDS } from '../../graph/workloads';

export default defineCheck({
  id: 'credential-has-key-pair',
  summary: 'The Secret of a server holds a key and a chain under keys that istiod knows.',
  rows: [],
  alsoKnownAs: ['IST0161'],
  sources: ['istio pilot/pkg/credentials/kube/secrets.go ExtractCertInfo, SecretsFieldSelector'],
  reads: [GATEWAY, SECRET, ...WORKLOAD_KINDS],
  messages: {
    AH213: {
      severity: 'error',
      hop: 'certificate',
      what: 'the Secret has {keys}, and not tls.crt with tls.key or cert with key; {gateway} takes its certificate from it',
      why: 'istiod finds no key and chain in it, so that browsers see the connection reset',
      fix: 'Put the chain under tls.crt and the key under tls.key.',
    },
  },
  run(graph, report) {
    const seen = new Set<Resource>();
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of serversOf(graph, gateway).filter(terminatesTls)) {
        for (const { name } of credentialsOf(server)) {
          for (const namespace of podNamespacesOf(graph, server)) {
            const secret = graph.find(SECRET, namespace, name);
            if (secret === undefined || seen.has(secret) || isUsable(secret)) continue;
            seen.add(secret);
            const keys = keysOf(secret)
              .map((key) => `"${key}"`)
              .join(', ');
            report('AH213', data(secret), { keys, gateway: `${gateway}` }, { related: [gateway] });
          }
        }
      }
    }
  },
});

function keysOf(secret: Resource): string[] {
  return ['data', 'stringData'].flatMap((part) =>
    secret
      .get(part)
      .entries()
      .map(([key]) => key),
  );
}

function data(secret: Resource): Field {
  return secret.get('data').isSet ? secret.get('data') : secret.get('stringData');
}

/** One without any data is filled in later by something. */
function isUsable(secret: Resource): boolean {
  const keys = new Set(keysOf(secret));
  if (keys.size === 0 || secret.get('data').isUnknown || secret.get('stringData').isUnknown) return true;
  return (keys.has('tls.crt') && keys.has('tls.key')) || (keys.has('cert') && keys.has('key'));
}
