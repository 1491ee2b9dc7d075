import type { Graph } from '../graph';
import { hostsOverlap } from '../hosts';
import { type GatewayServer, serversOf, workloadsOfGateway } from '../istio/gateways';
import { routesOnServer } from '../istio/routes';
import { serversListing } from '../istio/server-hosts';
import { binds, hostsOf, virtualServicesOf } from '../istio/virtual-services';
import type { Resource } from '../resource';

/** A host that a server answers for. */
export interface ServedHost {
  readonly host: string;
  /** VirtualServices that make it one, where the server has a wildcard. */
  readonly by: readonly Resource[];
}

/** Hosts of a server; of a wildcard the hosts that VirtualServices route, and itself but for the bare `*`. */
export function servedHosts(graph: Graph, server: GatewayServer): readonly ServedHost[] {
  return server.hosts.flatMap(({ host }): ServedHost[] => {
    if (!host.startsWith('*')) return isListedTwice(graph, server, host) ? [] : [{ host, by: [] }];
    const itself = host === '*' ? [] : [{ host, by: [] }];
    return [...itself, ...routedHosts(graph, server, host)];
  });
}

function routedHosts(graph: Graph, server: GatewayServer, wildcard: string): ServedHost[] {
  return virtualServicesOf(graph, server.gateway)
    .filter((one) => binds(one, server) && routesOnServer(graph, one, server).length > 0)
    .flatMap((virtualService) =>
      hostsOf(virtualService).flatMap((field) => {
        const host = field.text() ?? '';
        const isServed =
          !host.startsWith('*') && hostsOverlap(host, wildcard) && !isTakenElsewhere(graph, server, host);
        return isServed ? [{ host, by: [virtualService] }] : [];
      }),
    );
}

/** Whether a server with a nearer host takes the requests: Envoy chooses by the name that the browser sends. */
function isTakenElsewhere(graph: Graph, server: GatewayServer, host: string): boolean {
  if (serversListing(graph, host).some((other) => other !== server && other.port === server.port)) return true;
  const longest = Math.max(
    0,
    ...server.hosts.filter((own) => hostsOverlap(own.host, host)).map((own) => own.host.length),
  );
  return serversOf(graph, server.gateway).some(
    (other) =>
      other !== server &&
      other.port === server.port &&
      other.hosts.some((own) => hostsOverlap(own.host, host) && own.host.length > longest),
  );
}

/** Of two servers of one workload with the very same host istiod keeps one, which is a fault of its own. */
function isListedTwice(graph: Graph, server: GatewayServer, host: string): boolean {
  const workloads = workloadsOfGateway(graph, server.gateway);
  return serversListing(graph, host).some(
    (other) =>
      other !== server &&
      other.port === server.port &&
      other.tlsMode !== undefined &&
      workloadsOfGateway(graph, other.gateway).some((workload) => workloads.includes(workload)),
  );
}
