import { defineCheck } from '../../define-check';
import { credentialsOf, podNamespacesOf } from '../../graph/istio/credentials';
import { serversOf, terminatesTls } from '../../graph/istio/gateways';
import { CERTIFICATE, GATEWAY, NAMESPACE, SECRET } from '../../graph/kinds';
import { secretKeysOf } from '../../graph/kubernetes/secret-keys';
import { secretMakers } from '../../graph/kubernetes/secrets';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'credential-has-key-pair',
  summary: 'The Secret of a server holds a key and a chain under keys that istiod knows.',
  rows: [],
  alsoKnownAs: ['IST0161'],
  sources: [
    'istio pilot/pkg/credentials/kube/secrets.go ExtractCertInfo, SecretsFieldSelector',
    'external-secrets pkg/controllers/externalsecret/externalsecret_controller_template.go ApplyTemplate',
  ],
  reads: [CERTIFICATE, GATEWAY, NAMESPACE, SECRET, ...WORKLOAD_KINDS],
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
            const [maker, ...others] = secretMakers(graph, namespace, name).makers;
            if (maker === undefined || others.length > 0 || seen.has(maker)) continue;
            seen.add(maker);
            const found = secretKeysOf(maker);
            if (found === undefined || isKeyPair(found.keys)) continue;
            const keys = found.keys.map((key) => `"${key}"`).join(', ');
            report('AH213', found.field, { keys, gateway: `${gateway}` }, { related: [gateway] });
          }
        }
      }
    }
  },
});

function isKeyPair(keys: readonly string[]): boolean {
  const has = (...names: string[]) => names.every((name) => keys.includes(name));
  return has('tls.crt', 'tls.key') || has('cert', 'key');
}
