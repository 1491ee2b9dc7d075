import type { Graph } from '../graph';
import { HostIndex } from '../host-index';
import { VIRTUAL_SERVICE } from '../kinds';
import type { Resource } from '../resource';
import { allServers, type GatewayServer, serversOf } from './gateways';
import { gatewayNames, gatewaysOf, hostsOf } from './virtual-services';

/** VirtualServices with a host that overlaps one. */
export function virtualServicesForHost(graph: Graph, host: string): readonly Resource[] {
  const index = graph.memo('virtual services by host', () => {
    const found = new HostIndex<Resource>();
    for (const one of graph.all(VIRTUAL_SERVICE)) for (const field of hostsOf(one)) found.add(String(field.value), one);
    return found;
  });
  return index.overlapping(host);
}

/** VirtualServices that name a Gateway, with a host that overlaps one. */
export function virtualServicesAt(graph: Graph, gateway: Resource, host: string): readonly Resource[] {
  return virtualServicesForHost(graph, host).filter((one) => gatewaysOf(graph, one).includes(gateway));
}

/** Servers with a host that overlaps one. */
export function serversForHost(graph: Graph, host: string): readonly GatewayServer[] {
  const index = graph.memo('servers by overlapping host', () => {
    const found = new HostIndex<GatewayServer>();
    for (const server of allServers(graph)) for (const one of server.hosts) found.add(one.host, server);
    return found;
  });
  return index.overlapping(host);
}

/** Whether all Gateways that a VirtualService names are in the tree, with hosts that are known. */
export function knowsGatewaysOf(graph: Graph, virtualService: Resource): boolean {
  const names = gatewayNames(virtualService);
  const gateways = gatewaysOf(graph, virtualService);
  if (virtualService.get('spec', 'gateways').holdsUnknown() || names.length !== gateways.length) return false;
  return gateways.every((gateway) => hostsAreKnown(graph, gateway));
}

function hostsAreKnown(graph: Graph, gateway: Resource): boolean {
  return graph.memoFor('hosts are known', gateway, () => {
    const servers = serversOf(graph, gateway);
    const isKnown = servers.every(({ field }) => !field.get('hosts').holdsUnknown() && !field.isUnknown);
    return isKnown && !gateway.get('spec', 'servers').isUnknown;
  });
}
