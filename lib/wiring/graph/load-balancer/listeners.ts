import type { Graph } from '../graph';
import { allServers, type GatewayServer, waysTo, workloadsOfGateway } from '../istio/gateways';
import { SERVICE } from '../kinds';
import type { Workload } from '../kubernetes/workloads';
import type { Resource } from '../resource';
import { type Listener, type LoadBalancer, loadBalancerOf } from './load-balancers';

/** A server of a Gateway behind a port of a load balancer. */
export interface ServerBehind {
  readonly balancer: LoadBalancer;
  readonly listener: Listener;
  readonly server: GatewayServer;
  readonly workload: Workload;
}

/** Every way from a load balancer to a server of a Gateway. */
export function serversBehindListeners(graph: Graph): readonly ServerBehind[] {
  return graph.memo('servers behind listeners', () => {
    graph.all(SERVICE);
    return allServers(graph).flatMap((server) =>
      workloadsOfGateway(graph, server.gateway).flatMap((workload) => serversBehindOf(graph, server, workload)),
    );
  });
}

function serversBehindOf(graph: Graph, server: GatewayServer, workload: Workload): ServerBehind[] {
  return waysTo(graph, server, workload).flatMap(({ service, port }) => {
    const balancer = loadBalancerOf(graph, service);
    const listener = balancer?.listeners.find((one) => one.port.port === port.port);
    return balancer && listener ? [{ balancer, listener, server, workload }] : [];
  });
}

/** Servers behind one load balancer. */
export function serversBehind(graph: Graph, service: Resource): readonly ServerBehind[] {
  const index = graph.memo('servers behind services', () => {
    const byService = new Map<Resource, ServerBehind[]>();
    for (const one of serversBehindListeners(graph)) {
      const others = byService.get(one.balancer.service);
      if (others) others.push(one);
      else byService.set(one.balancer.service, [one]);
    }
    return byService;
  });
  return index.get(service) ?? [];
}

/** Load balancers in the tree that are reported on. */
export function ownLoadBalancers(graph: Graph): readonly LoadBalancer[] {
  return graph.own(SERVICE).flatMap((service) => loadBalancerOf(graph, service) ?? []);
}
