import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { clientTls } from '../../graph/istio/client-tls';
import { endpointsOf } from '../../graph/istio/endpoints';
import { injectionOf } from '../../graph/istio/injection';
import { clientNamespaces, hostOfHop, type LastHop, lastHops } from '../../graph/istio/last-hops';
import { peerModeOf } from '../../graph/istio/peer-authentication';
import {
  DESTINATION_RULE,
  GATEWAY,
  MUTATING_WEBHOOK_CONFIGURATION,
  NAMESPACE,
  PEER_AUTHENTICATION,
  SERVICE,
  SERVICE_ENTRY,
  VIRTUAL_SERVICE,
} from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

const messages = {
  AH375: {
    severity: 'error',
    hop: 'pods',
    what: 'tls.mode {mode} sends requests without mutual TLS to pods of {workload}, whose sidecars demand it ({policy} is STRICT)',
    why: 'the sidecar closes such connections, so requests get 503',
    fix: 'Use ISTIO_MUTUAL, or leave tls out: istiod then uses mutual TLS by itself.',
  },
  AH376: {
    severity: 'error',
    hop: 'pods',
    what: 'tls.mode ISTIO_MUTUAL demands mutual TLS of pods of {workload}, {reason}',
    why: 'nothing in the pods speaks it, so requests get 503',
    fix: 'Leave tls out: istiod uses mutual TLS by itself where both sides have a sidecar.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'mutual-tls-fits-pods',
  summary: 'What a DestinationRule says of mutual TLS fits what the pods take.',
  rows: [114],
  alsoKnownAs: ['KIA0207', 'KIA0208'],
  sources: [
    'istio pilot/pkg/networking/core/cluster_tls.go',
    'e2e/SYMPTOMS.md strict-mtls-and-a-destinationrule-without-tls, mtls-to-pods-without-sidecar',
  ],
  reads: [
    DESTINATION_RULE,
    GATEWAY,
    MUTATING_WEBHOOK_CONFIGURATION,
    NAMESPACE,
    PEER_AUTHENTICATION,
    SERVICE,
    SERVICE_ENTRY,
    VIRTUAL_SERVICE,
    ...WORKLOAD_KINDS,
  ],
  messages,
  run(graph, report) {
    const told = new Set<Resource>();
    for (const hop of lastHops(graph)) {
      for (const client of clientNamespaces(hop)) reportHop(graph, hop, client, told, report);
    }
  },
});

function reportHop(
  graph: Graph,
  hop: LastHop,
  client: string,
  told: Set<Resource>,
  report: Report<typeof messages>,
): void {
  const mode = clientTls(graph, hop.destination, hop.port, client)?.get('mode');
  const text = mode?.text();
  if (!mode || text === undefined || told.has(mode.resource)) return;
  const endpoints = endpointsOf(graph, hop);
  const host = hostOfHop(hop);
  for (const { workload, port } of endpoints) {
    const { state } = injectionOf(graph, workload);
    const peer = peerModeOf(graph, workload, port);
    const wire = {
      related: [workload.resource, ...(peer.field ? [peer.field.resource] : []), hop.virtualService],
      ...(host !== undefined && { host }),
    };
    const values = { mode: text, workload: String(workload.resource) };
    if (text !== 'ISTIO_MUTUAL' && peer.mode === 'STRICT' && state === 'injected') {
      report('AH375', mode, { ...values, policy: String(peer.field?.resource) }, wire);
    } else if (text === 'ISTIO_MUTUAL' && state === 'not injected') {
      report('AH376', mode, { ...values, reason: 'which have no sidecar' }, wire);
    } else if (text === 'ISTIO_MUTUAL' && peer.mode === 'DISABLE') {
      report('AH376', mode, { ...values, reason: `whose sidecars do without it (${peer.field?.resource})` }, wire);
    } else continue;
    told.add(mode.resource);
    return;
  }
}
