import type { Graph } from '../graph';
import { HostIndex } from '../host-index';
import { hostsOverlap } from '../hosts';
import { GATEWAY, VIRTUAL_SERVICE } from '../kinds';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { type GatewayServer, serversOf } from './gateways';

/** A Gateway as a VirtualService names it. */
export interface GatewayName {
  readonly field: Field;
  readonly namespace: string;
  readonly name: string;
}

/** The word for sidecars instead of a Gateway, and what a VirtualService without `gateways` is bound to. */
export const MESH = 'mesh';

/**
 * Reads the name of a Gateway: `name`, `namespace/name`, `./name`, or the old `name.namespace[.svc…]`.
 * Upstream: istio pilot/pkg/model/config.go resolveGatewayName.
 */
export function parseGatewayName(text: string, namespace: string): { namespace: string; name: string } {
  const slash = text.indexOf('/');
  if (slash !== -1) {
    const before = text.slice(0, slash);
    return { namespace: before === '.' ? namespace : before, name: text.slice(slash + 1) };
  }
  const [name = '', other = namespace] = text.split('.');
  return { namespace: other, name };
}

/** Gateways that a VirtualService names, there or not; without `mesh`. */
export const gatewayNames = once((virtualService: Resource): readonly GatewayName[] =>
  virtualService
    .get('spec', 'gateways')
    .items()
    .flatMap((field) => {
      const text = field.text();
      return text === undefined || text === MESH
        ? []
        : [{ field, ...parseGatewayName(text, virtualService.namespace) }];
    }),
);

/** Hosts of a VirtualService; none for a delegate. */
export const hostsOf = once((virtualService: Resource): readonly Field[] =>
  virtualService
    .get('spec', 'hosts')
    .items()
    .filter((host) => host.text() !== undefined),
);

/** Gateways in the tree that a VirtualService names. */
export function gatewaysOf(graph: Graph, virtualService: Resource): readonly Resource[] {
  return graph.memoFor('gateways of virtual service', virtualService, () =>
    gatewayNames(virtualService).flatMap(({ namespace, name }) => graph.find(GATEWAY, namespace, name) ?? []),
  );
}

/** VirtualServices that name a Gateway. */
export function virtualServicesOf(graph: Graph, gateway: Resource): readonly Resource[] {
  const index = graph.memo('virtual services by gateway', () => {
    const byGateway = new Map<Resource, Resource[]>();
    for (const virtualService of graph.all(VIRTUAL_SERVICE)) {
      for (const named of new Set(gatewaysOf(graph, virtualService))) {
        const others = byGateway.get(named);
        if (others) others.push(virtualService);
        else byGateway.set(named, [virtualService]);
      }
    }
    return byGateway;
  });
  return index.get(gateway) ?? [];
}

/**
 * Servers that a VirtualService's routes are attached to: of a Gateway that it names, with a host in common, whose namespace
 * prefix lets the VirtualService's namespace bind. Upstream: istio pilot/pkg/networking/core/gateway.go.
 */
export function serversOfVirtualService(graph: Graph, virtualService: Resource): readonly GatewayServer[] {
  return graph.memoFor('servers of virtual service', virtualService, () =>
    gatewaysOf(graph, virtualService)
      .flatMap((gateway) => serversWithHosts(graph, gateway, hostsOf(virtualService)))
      .filter((server) => binds(virtualService, server)),
  );
}

/** Servers of a Gateway with a host in common, in its order. A shared Gateway may have thousands, so that not each is looked at. */
function serversWithHosts(graph: Graph, gateway: Resource, hosts: readonly Field[]): readonly GatewayServer[] {
  const servers = serversOf(graph, gateway);
  if (servers.length < FEW) return servers;
  const index = graph.memoFor('servers of gateway by host', gateway, () => {
    const byHost = new HostIndex<number>();
    servers.forEach((server, at) => {
      for (const { host } of server.hosts) byHost.add(host, at);
    });
    return byHost;
  });
  const found = new Set(hosts.flatMap((host) => index.overlapping(host.text() ?? '')));
  return [...found].sort((one, other) => one - other).flatMap((at) => servers[at] ?? []);
}

const FEW = 8;

/** Whether some host of a VirtualService is one of a server, and may be bound to it. */
export function binds(virtualService: Resource, server: GatewayServer): boolean {
  const hosts = hostsOf(virtualService).flatMap((host) => host.text() ?? []);
  return server.hosts
    .filter(({ namespace }) => namespace === '*' || namespace === virtualService.namespace)
    .some(({ host }) => hosts.some((other) => hostsOverlap(host, other)));
}
