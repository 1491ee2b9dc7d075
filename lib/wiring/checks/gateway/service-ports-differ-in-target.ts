import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { type GatewayServer, type Way, waysTo, workloadsOfGateway } from '../../graph/istio/gateways';
import { isHttp, isTls, type MergedServer, mergedServers } from '../../graph/istio/merged-servers';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'service-ports-differ-in-target',
  summary: "Ports of a gateway's Service that speak differently lead to different ports of its pods.",
  rows: [18],
  sources: ['istio pilot/pkg/model/gateway.go resolvePorts, mergeGateways'],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH262: {
      severity: 'error',
      hop: 'service',
      what: 'ports {one} and {other} lead to the same port {listening} of the pods',
      why: 'the gateway has one listener for both, in which istiod leaves out the server of port {lost}: requests to it fail',
      fix: 'Give port {other} a targetPort of its own.',
    },
    AH263: {
      severity: 'error',
      hop: 'service',
      what: 'ports {one} and {other} lead to the same port {listening} of the pods',
      why: 'port {other} speaks plain HTTP instead of https while an Ingress, such as that of an ACME solver, takes the listener',
      fix: 'Give port {other} a targetPort of its own.',
    },
  },
  run(graph, report) {
    for (const shared of sharedTargets(graph)) {
      const { first, second, listening, lost, servers } = shared;
      const values = { one: first.port.port ?? 0, other: second.port.port ?? 0, listening };
      const at = second.port.field.get('targetPort');
      const related = servers.map(({ gateway }) => gateway);
      if (lost) report('AH262', at, { ...values, lost: lost.port ?? 0 }, { related });
      else report('AH263', at, values, { related });
    }
  },
});

interface SharedTarget {
  readonly first: Way;
  readonly second: Way;
  readonly listening: number;
  /** A server that istiod leaves out. */
  readonly lost: GatewayServer | undefined;
  readonly servers: readonly GatewayServer[];
}

/** A plain server and one of TLS, of different numbers, that listen on one port; each pair of Service ports once. */
function sharedTargets(graph: Graph): Iterable<SharedTarget> {
  const workloads = new Set(graph.own(GATEWAY).flatMap((gateway) => workloadsOfGateway(graph, gateway)));
  const byPort = new Map<unknown, SharedTarget>();
  for (const workload of workloads) {
    for (const [listening, all] of byListening(mergedServers(graph, workload))) {
      const shared = sharedTarget(graph, workload, listening, all);
      if (shared && !byPort.has(shared.second.port.field.value)) byPort.set(shared.second.port.field.value, shared);
    }
  }
  return byPort.values();
}

function sharedTarget(
  graph: Graph,
  workload: Workload,
  listening: number,
  all: readonly MergedServer[],
): SharedTarget | undefined {
  const plain = all.find(({ server }) => isHttp(server))?.server;
  const secure = all.find(({ server }) => isTls(server) && server.port !== plain?.port)?.server;
  if (!plain || !secure) return undefined;
  const [first, second] = [wayOf(graph, plain, workload), wayOf(graph, secure, workload)];
  const lost = all.find(({ dropped }) => dropped)?.server;
  return first && second && { first, second, listening, lost, servers: [plain, secure] };
}

function byListening(servers: readonly MergedServer[]): Map<number, MergedServer[]> {
  const ports = new Map<number, MergedServer[]>();
  for (const one of servers) {
    const others = ports.get(one.listening);
    if (others) others.push(one);
    else ports.set(one.listening, [one]);
  }
  return ports;
}

/** The port of a Service that bears the server's own number. */
function wayOf(graph: Graph, server: GatewayServer, workload: Workload): Way | undefined {
  return waysTo(graph, server, workload).find(({ port }) => port.port === server.port);
}
