import type { Graph } from '../graph';
import { ENVOY_FILTER } from '../kinds';
import type { Workload } from '../kubernetes/workloads';
import { loadBalancerOf } from '../load-balancer/load-balancers';
import type { Resource } from '../resource';
import { type GatewayServer, waysTo, workloadsOfGateway } from './gateways';
import { meshFields, rootNamespaceOf } from './mesh-root';

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

/**
 * Whether gateway pods may believe the `x-forwarded-proto` of what is before them, or set one themselves: by `gatewayTopology`
 * or an EnvoyFilter. Else Envoy writes how it was reached itself. Upstream: https://istio.io/latest/docs/ops/configuration/traffic-management/network-topologies/
 */
export function mayTrustProxies(graph: Graph, pods: readonly Workload[]): boolean {
  const namespaces = new Set([rootNamespaceOf(graph), ...pods.map(({ namespace }) => namespace)]);
  return (
    graph.all(ENVOY_FILTER).some(({ namespace }) => namespaces.has(namespace)) ||
    pods.some(({ metadata }) => metadata.get('annotations', 'proxy.istio.io/config').isSet) ||
    meshFields(graph, 'defaultConfig').some((config) => config.get('gatewayTopology').isSet)
  );
}
