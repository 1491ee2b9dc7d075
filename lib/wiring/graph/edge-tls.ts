import { type GatewayServer, waysTo, workloadsOfGateway } from './gateways';
import type { Graph } from './graph';
import { loadBalancerOf } from './load-balancers';
import type { Resource } from './resource';

/** The Service whose load balancer ends TLS for a server that speaks plain HTTP. */
export function tlsInFrontOf(graph: Graph, server: GatewayServer): Resource | undefined {
  if (server.protocol !== 'HTTP') return undefined;
  return graph.memoFor('tls in front of server', server, () => {
    const ways = workloadsOfGateway(graph, server.gateway).flatMap((workload) => waysTo(graph, server, workload));
    return ways.find(({ service, port }) =>
      loadBalancerOf(graph, service)?.listeners.some(({ tls, port: own }) => tls === true && own.port === port.port),
    )?.service;
  });
}
