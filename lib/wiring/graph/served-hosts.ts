import { allServers, type GatewayServer, serversOf } from './gateways';
import type { Graph } from './graph';
import { hostsOverlap } from './hosts';
import { VIRTUAL_SERVICE } from './kinds';
import type { Resource } from './resource';
import { gatewayNames, gatewaysOf, hostsOf } from './virtual-services';

/** VirtualServices by the last two labels of their hosts, so that few are compared with each. */
export function virtualServicesForHost(graph: Graph, host: string): readonly Resource[] {
  const index = graph.memo('virtual services by domain', () => {
    const hosts = graph
      .all(VIRTUAL_SERVICE)
      .flatMap((resource) => hostsOf(resource).map((field) => ({ resource, host: String(field.value) })));
    return indexed(hosts, ({ host: one }) => one);
  });
  return [...new Set(index(host).flatMap((one) => (hostsOverlap(one.host, host) ? one.resource : [])))];
}

/** Servers with a host that overlaps one. */
export function serversForHost(graph: Graph, host: string): readonly GatewayServer[] {
  const index = graph.memo('servers by domain', () =>
    indexed(
      allServers(graph).flatMap((server) => server.hosts.map((one) => ({ server, host: one.host }))),
      (one) => one.host,
    ),
  );
  return [...new Set(index(host).flatMap((one) => (hostsOverlap(one.host, host) ? one.server : [])))];
}

function indexed<T>(things: readonly T[], hostOf: (thing: T) => string): (host: string) => readonly T[] {
  const byDomain = new Map<string, T[]>();
  for (const thing of things) {
    const domain = domainOf(hostOf(thing));
    const others = byDomain.get(domain);
    if (others) others.push(thing);
    else byDomain.set(domain, [thing]);
  }
  return (host) => {
    const domain = domainOf(host);
    if (domain === '') return things;
    return [...(byDomain.get(domain) ?? []), ...(byDomain.get('') ?? [])];
  };
}

/** The last two labels; none for a wildcard that stands for more. */
function domainOf(host: string): string {
  const labels = host.toLowerCase().split('.').slice(-2);
  return labels.length < 2 || labels.some((label) => label.includes('*')) ? '' : labels.join('.');
}

/** Whether all Gateways that a VirtualService names are in the tree, with hosts that are known. */
export function knowsGatewaysOf(graph: Graph, virtualService: Resource): boolean {
  const names = gatewayNames(virtualService);
  const gateways = gatewaysOf(graph, virtualService);
  if (virtualService.get('spec', 'gateways').holdsUnknown() || names.length !== gateways.length) return false;
  return gateways.every(
    (gateway) =>
      !gateway.get('spec', 'servers').isUnknown &&
      serversOf(graph, gateway).every(({ field }) => !field.get('hosts').holdsUnknown() && !field.isUnknown),
  );
}
