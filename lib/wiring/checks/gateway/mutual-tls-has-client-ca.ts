import { defineCheck } from '../../define-check';
import { certificatesFor } from '../../graph/cert-manager/certificates';
import { acmeOf, issuerOf } from '../../graph/cert-manager/issuers';
import type { Graph } from '../../graph/graph';
import { credentialsOf, podNamespacesOf } from '../../graph/istio/credentials';
import { type GatewayServer, serversOf } from '../../graph/istio/gateways';
import {
  CERTIFICATE,
  CLUSTER_ISSUER,
  GATEWAY,
  INGRESS,
  ISSUER,
  KUBERNETES_GATEWAY,
  NAMESPACE,
  SECRET,
} from '../../graph/kinds';
import { secretMakers, secretMakersElsewhere, secretNames } from '../../graph/kubernetes/secrets';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { nearName } from '../../near-name';

export default defineCheck({
  id: 'mutual-tls-has-client-ca',
  summary: 'A server that asks for client certificates knows the CA that signs them.',
  rows: [106],
  sources: [
    'istio pilot/pkg/credentials/kube/secrets.go GetCaCert',
    'https://cert-manager.io/docs/concepts/certificate/',
  ],
  reads: [
    CERTIFICATE,
    CLUSTER_ISSUER,
    GATEWAY,
    INGRESS,
    ISSUER,
    KUBERNETES_GATEWAY,
    NAMESPACE,
    SECRET,
    ...WORKLOAD_KINDS,
  ],
  messages: {
    AH215: {
      severity: 'unresolved',
      hop: 'tls',
      what: 'tls.mode {mode} needs the CA of the clients, and neither Secret "{name}" has ca.crt nor is there a Secret "{name}-cacert" in namespace {namespace}',
      why: 'the gateway cannot verify any client, so that every handshake fails',
      fix: 'Add a Secret "{name}-cacert" with the key ca.crt to namespace {namespace}, or use mode SIMPLE.',
    },
    AH216: {
      severity: 'error',
      hop: 'tls',
      what: 'the Secret "{name}" for the CA of the clients has {keys}, and not ca.crt',
      why: 'istiod finds no CA in it: the gateway cannot verify any client, so that every handshake fails',
      fix: 'Put the CA under the key ca.crt.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of serversOf(graph, gateway)) {
        const mode = server.tlsMode;
        const asks = mode === 'MUTUAL' || mode === 'OPTIONAL_MUTUAL';
        if (!asks || server.field.get('tls', 'caCertCredentialName').isSet) continue;
        for (const { name, namespace } of namedCredentials(graph, server)) {
          const own = secretMakers(graph, namespace, `${name}-cacert`);
          const lack = own.presence === 'absent' ? lackOfCa(graph, namespace, name) : undefined;
          if (lack) {
            const related = [
              ...secretMakers(graph, namespace, name).makers,
              ...meant(graph, namespace, `${name}-cacert`),
            ];
            report('AH215', server.field.get('tls', 'mode'), { mode, name, namespace }, { related, severity: lack });
          }
          for (const maker of own.makers.filter((one) => hasKeys(one) && !hasCa(one))) {
            const keys = keysOf(maker).join(', ');
            report('AH216', maker, { name: `${name}-cacert`, keys }, { related: [gateway] });
          }
        }
      }
    }
  },
});

/** Credentials of a server with the namespaces that they are read from. */
function namedCredentials(graph: Graph, server: GatewayServer): { name: string; namespace: string }[] {
  return podNamespacesOf(graph, server).flatMap((namespace) =>
    credentialsOf(server)
      .filter((credential) => (credential.namespace ?? namespace) === namespace)
      .map(({ name }) => ({ name, namespace })),
  );
}

/** How sure it is that a Secret holds no CA; nothing where it does, or nothing is known of it. */
function lackOfCa(graph: Graph, namespace: string, name: string): 'unresolved' | 'warning' | undefined {
  const { presence, makers } = secretMakers(graph, namespace, name);
  if (presence !== 'present' || makers.some(hasCa)) return undefined;
  const isSure = makers.every((maker) =>
    maker.kind === SECRET
      ? hasKeys(maker)
      : certificatesFor(graph, namespace, name).some(
          (certificate) => certificate.resource === maker && acmeOf(issuerOf(graph, certificate))?.isSet === true,
        ),
  );
  if (isSure) return 'unresolved';
  // Issuers other than ACME's give their CA along; a Secret without data is filled in later.
  return makers.some(({ kind }) => kind === CERTIFICATE || kind === SECRET) ? undefined : 'warning';
}

/** What may have been meant for a Secret that is not there. */
function meant(graph: Graph, namespace: string, name: string): readonly Resource[] {
  const near = nearName(name, secretNames(graph, namespace));
  const makers = near === undefined ? [] : secretMakers(graph, namespace, near).makers;
  return [...makers, ...secretMakersElsewhere(graph, namespace, name)];
}

const BUNDLE = 'Bundle.trust.cert-manager.io';

/** Keys of a Secret, or of the one that a Bundle makes. */
function keysOf(maker: Resource): string[] {
  if (maker.kind === BUNDLE) return maker.get('spec', 'target', 'secret', 'key').text()?.split(',') ?? [];
  if (maker.kind !== SECRET) return [];
  return ['data', 'stringData'].flatMap((part) =>
    maker
      .get(part)
      .entries()
      .map(([key]) => key),
  );
}

function hasKeys(maker: Resource): boolean {
  return keysOf(maker).length > 0;
}

/** Whether a CA is in it: by its keys, else by any mention of them. Upstream: istio pkg/credentials/kube ExtractRoot. */
function hasCa(maker: Resource): boolean {
  if (hasKeys(maker)) return keysOf(maker).some((key) => key === 'ca.crt' || key === 'cacert');
  return maker.kind !== CERTIFICATE && /"(ca\.crt|cacert)"/.test(JSON.stringify(maker.manifest.object));
}
