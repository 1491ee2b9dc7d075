import type { Graph } from '../graph/graph';
import { terminatesTls } from '../graph/istio/gateways';
import { GATEWAY } from '../graph/kinds';
import { servicesOfWorkload } from '../graph/kubernetes/services';
import type { Resource } from '../graph/resource';
import type { Entrance } from './entrance';
import { clientPort, type Request } from './request';
import { type FoundHop, notReached } from './traced-hop';

/** The Service that the outside comes in by, and its port. */
export function loadBalancerHop(graph: Graph, request: Request, entrance: Entrance | undefined): FoundHop {
  const hop = 'load-balancer';
  if (entrance === undefined) return notReached(hop, 'no Gateway leads to one');
  const port = clientPort(request);
  const [way] = entrance.ways;
  if (way) {
    const { service } = way;
    const type = service.get('spec', 'type').text() ?? 'ClusterIP';
    const says = `${service} (${type}) takes port ${port}${entrance.endsTlsBefore ? ', where TLS ends' : ''}`;
    return { hop, state: 'ok', says, objects: servicesIn(entrance) };
  }
  const services = entrance.workloads.flatMap((workload) => servicesOfWorkload(graph, workload));
  const says =
    services.length === 0 ? 'no Service in the tree stands in front of the gateway' : `port ${port} leads nowhere`;
  return { hop, state: services.length === 0 ? missing(graph) : 'broken', says, objects: services };
}

function servicesIn({ ways }: Entrance): Resource[] {
  return [...new Set(ways.map(({ service }) => service))];
}

/** The pods that listen, and the Gateway whose server they got. */
export function gatewayHop(graph: Graph, request: Request, entrance: Entrance | undefined): FoundHop {
  const hop = 'gateway';
  if (entrance === undefined) {
    const scheme = request.scheme.toUpperCase();
    const says = `no Gateway in the tree has a server with host ${request.host} for ${scheme}`;
    return { hop, state: graph.all(GATEWAY).length > 0 ? missing(graph) : 'unknown', says, objects: [] };
  }
  const { server, workloads } = entrance;
  const pods = workloads.map(({ resource }) => resource);
  const port = `server ${server.port} ${server.protocol ?? ''} of ${server.gateway}`.replace('  ', ' ');
  if (pods.length === 0) {
    const says = `${port}: its selector matches no workload of the tree`;
    return { hop, state: missing(graph), says, objects: [server.gateway] };
  }
  return { hop, state: 'ok', says: `${port} in ${pods.join(', ')}`, objects: [server.gateway, ...pods] };
}

/** How the server treats TLS. */
export function tlsHop(entrance: Entrance | undefined): FoundHop {
  const hop = 'tls';
  if (entrance === undefined) return notReached(hop, 'no server');
  const { server, serverHost, endsTlsBefore } = entrance;
  const objects = [server.gateway];
  if (endsTlsBefore) return { hop, state: 'ok', says: 'TLS ends at the load balancer', objects };
  const says = `SNI ${serverHost}, mode ${server.tlsMode ?? 'not known'}`;
  const passes = server.tlsMode === 'PASSTHROUGH' || server.tlsMode === 'AUTO_PASSTHROUGH';
  const state = passes || terminatesTls(server) ? 'ok' : server.tlsMode === undefined ? 'unknown' : 'ok';
  return { hop, state, says, objects };
}

/** What is not in the tree is not there at all where the tree is the cluster. */
export function missing({ complete }: Graph): 'broken' | 'unknown' {
  return complete ? 'broken' : 'unknown';
}
