import type { Graph } from '../graph';
import { VIRTUAL_SERVICE } from '../kinds';
import type { Workload } from '../kubernetes/workloads';
import { once } from '../once';
import type { Resource } from '../resource';
import { type GatewayServer, workloadsOfGateway } from './gateways';
import { destinationPort, type Route, type RouteDestination, routesOnServer } from './routes';
import { serversOfVirtualService } from './virtual-services';

/** One way from a gateway to a destination. */
export interface LastHop {
  readonly virtualService: Resource;
  readonly server: GatewayServer;
  readonly route: Route;
  readonly destination: RouteDestination;
  /** The destination's port. @default - not known */
  readonly port: number | undefined;
  /** The gateway's pods; none where they are not in the tree. */
  readonly clients: readonly Workload[];
}

/** All ways from gateways to destinations. */
export function lastHops(graph: Graph): readonly LastHop[] {
  return graph.memo('last hops', () =>
    graph.all(VIRTUAL_SERVICE).flatMap((virtualService) => lastHopsOf(graph, virtualService)),
  );
}

/** Ways from gateways to the destinations of a VirtualService and its delegates. */
export function lastHopsOf(graph: Graph, virtualService: Resource): readonly LastHop[] {
  return graph.memoFor('last hops of virtual service', virtualService, () => findLastHops(graph, virtualService));
}

function findLastHops(graph: Graph, virtualService: Resource): LastHop[] {
  const hops: LastHop[] = [];
  for (const server of serversOfVirtualService(graph, virtualService)) {
    const clients = workloadsOfGateway(graph, server.gateway);
    for (const route of routesOnServer(graph, virtualService, server)) {
      for (const destination of route.destinations) {
        const port = destinationPort(destination, server);
        hops.push({ virtualService, server, route, destination, port, clients });
      }
    }
  }
  return hops;
}

/** Namespaces of a hop's gateway pods. */
export function clientNamespaces({ clients }: LastHop): readonly string[] {
  return [...new Set(clients.map(({ namespace }) => namespace))];
}

/** The host that people ask for, where it is a single one. */
export function hostOfHop({ virtualService }: LastHop): string | undefined {
  const hosts = virtualService.get('spec', 'hosts').texts();
  return hosts.find((host) => !host.startsWith('*')) ?? hosts[0];
}

/** Hops by their destination, each destination once: routes are the same on every server. */
export const hopsByDestination = once((hops: readonly LastHop[]): readonly (readonly [LastHop, ...LastHop[]])[] => {
  const groups = new Map<string, [LastHop, ...LastHop[]]>();
  const ofOne = new Map<RouteDestination, LastHop[]>();
  for (const hop of hops) {
    const { destination } = hop;
    const known = ofOne.get(destination);
    if (known) {
      known.push(hop);
      continue;
    }
    const key = placeOf(destination);
    const group = groups.get(key);
    const entered: [LastHop, ...LastHop[]] = group ?? [hop];
    if (group) group.push(hop);
    else groups.set(key, entered);
    ofOne.set(destination, entered);
  }
  return [...groups.values()];
});

/** Where a destination is written. */
function placeOf({ field }: RouteDestination): string {
  return `${field.resource.namespace}/${field.resource.name} ${field.path()}`;
}
