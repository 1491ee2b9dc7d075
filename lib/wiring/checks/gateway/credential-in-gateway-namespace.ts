import { defineCheck } from '../../define-check';
import type { CertificateRequest } from '../../graph/cert-manager/certificate-request';
import { certificates } from '../../graph/cert-manager/certificates';
import type { Graph } from '../../graph/graph';
import { certificateNameCovers } from '../../graph/hosts';
import { type Credential, credentialsOf, podNamespacesOf } from '../../graph/istio/credentials';
import { type GatewayServer, serversOf, terminatesTls } from '../../graph/istio/gateways';
import { CERTIFICATE, GATEWAY, INGRESS, KUBERNETES_GATEWAY, NAMESPACE, SECRET } from '../../graph/kinds';
import { secretMakers, secretMakersElsewhere, secretNames } from '../../graph/kubernetes/secrets';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { nearName } from '../../near-name';

export default defineCheck({
  id: 'credential-in-gateway-namespace',
  summary: "A server's certificate is in the namespace of the gateway's pods.",
  rows: [3, 4, 105],
  alsoKnownAs: ['IST0101'],
  sources: ['istio pilot/pkg/xds/sds.go', 'istio pilot/pkg/model/credentials/resource.go ParseResourceName'],
  reads: [CERTIFICATE, GATEWAY, INGRESS, KUBERNETES_GATEWAY, NAMESPACE, SECRET, ...WORKLOAD_KINDS],
  messages: {
    AH208: {
      severity: 'unresolved',
      hop: 'certificate',
      what: 'credentialName "{name}" has no Certificate or Secret in namespace {namespace}, where the gateway\'s pods run',
      why: 'istiod has no key and chain to send, so that browsers see the connection reset',
      fix: 'Add a Certificate with secretName "{name}" in namespace {namespace}, or name one that is there.{near}',
    },
    AH209: {
      severity: 'unresolved',
      hop: 'certificate',
      what: 'the Secret "{name}" is made in namespace {here}; {gateway} needs it in {namespace}, where the gateway\'s pods run',
      why: "istiod serves a Secret only from the namespace of the gateway's pods, so that browsers see the connection reset though the certificate is ready",
      fix: 'Move it to namespace {namespace}.',
    },
    AH210: {
      severity: 'error',
      hop: 'certificate',
      what: 'credentialName "{text}" names namespace {named}; the gateway\'s pods run in {namespace}',
      why: "istiod refuses a Secret of another namespace than the gateway pods' (its log speaks of a ReferenceGrant, which only Gateway API can use), so that browsers see the connection reset",
      fix: 'Make the Secret in namespace {namespace} and write credentialName "{name}".',
    },
  },
  run(graph, report) {
    for (const { server, field, name, namespace: named, namespaces } of namedSecrets(graph)) {
      const [first] = namespaces;
      if (first !== undefined && named !== undefined && !namespaces.includes(named)) {
        report('AH210', field, { text: field.text() as string, named, namespace: first, name });
        continue;
      }
      const namespace = namespaces.find((one) => secretMakers(graph, one, name).presence !== 'present');
      if (namespace === undefined) continue;
      const { gateway } = server;
      const isAbsent = secretMakers(graph, namespace, name).presence === 'absent';
      const elsewhere = secretMakersElsewhere(graph, namespace, name);
      const moved = movedMaker(graph, server, elsewhere, isAbsent);
      if (moved) {
        const values = { name, here: moved.namespace, gateway: `${gateway}`, namespace };
        const severity = isAbsent ? 'unresolved' : 'warning';
        report('AH209', moved.get('metadata', 'namespace'), values, { related: [gateway], severity });
      } else if (isAbsent) {
        const near = nearName(name, secretNames(graph, namespace));
        const meant = near === undefined ? [] : secretMakers(graph, namespace, near).makers;
        const question = near === undefined ? '' : ` Did you mean "${near}"?`;
        const related = [...new Set([...elsewhere, ...meant, ...certificatesOf(graph, namespace, server)])];
        report('AH208', field, { name, namespace, near: question }, { related });
      }
    }
  },
});

interface NamedSecret extends Credential {
  readonly server: GatewayServer;
  /** Of the gateway's pods. */
  readonly namespaces: readonly string[];
}

function namedSecrets(graph: Graph): NamedSecret[] {
  return graph
    .own(GATEWAY)
    .flatMap((gateway) => serversOf(graph, gateway))
    .filter(terminatesTls)
    .flatMap((server) => {
      const namespaces = podNamespacesOf(graph, server);
      return credentialsOf(server).map((credential) => ({ ...credential, server, namespaces }));
    });
}

/**
 * What makes the Secret in another namespace. Where something else may make it in the right one, only a Certificate for these
 * very hosts is sure to be meant.
 */
function movedMaker(
  graph: Graph,
  server: GatewayServer,
  elsewhere: readonly Resource[],
  isAbsent: boolean,
): Resource | undefined {
  const [maker] = elsewhere;
  if (maker === undefined || elsewhere.length > 1 || maker.isContext) return undefined;
  return isAbsent || certificatesOf(graph, maker.namespace, server).includes(maker) ? maker : undefined;
}

/** Certificates in a namespace that are for a host of a server: their secretName may be what is wrong. */
function certificatesOf(graph: Graph, namespace: string, server: GatewayServer): Resource[] {
  const byNamespace = graph.memo('certificates by namespace', () => groupedByNamespace(certificates(graph)));
  return (byNamespace.get(namespace) ?? [])
    .filter(({ dnsNames }) =>
      server.hosts.some(({ host }) => dnsNames.some(({ name }) => certificateNameCovers(name, host))),
    )
    .map(({ resource }) => resource);
}

function groupedByNamespace(all: readonly CertificateRequest[]): ReadonlyMap<string, readonly CertificateRequest[]> {
  const groups = new Map<string, CertificateRequest[]>();
  for (const one of all) {
    const others = groups.get(one.namespace);
    if (others) others.push(one);
    else groups.set(one.namespace, [one]);
  }
  return groups;
}
