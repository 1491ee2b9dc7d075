import type { Graph } from '../graph/graph';
import { hostWithin } from '../graph/hosts';
import { virtualServicesForHost } from '../graph/istio/objects-for-host';
import { destinationPort, type Route, type RouteDestination, routesOnServer } from '../graph/istio/routes';
import { binds, gatewayNames, hostsOf, virtualServicesOf } from '../graph/istio/virtual-services';
import { containerPort, portsOf, workloadsOfService } from '../graph/kubernetes/services';
import type { Resource } from '../graph/resource';
import { type Entrance, specificity } from './entrance';
import { missing } from './gateway-hops';
import { matchesPlainGet } from './plain-get';
import { type Request, urlOf } from './request';
import { type FoundHop, notReached } from './traced-hop';

/** The route that a request takes, and where it leads. */
export interface Taken {
  readonly virtualService: Resource;
  readonly route: Route;
}

/** The route of a request; of several VirtualServices the one with the most specific host comes first. */
export function routeOf(graph: Graph, request: Request, { server }: Entrance): Taken | undefined {
  const bound = virtualServicesOf(graph, server.gateway).filter(
    (one) => binds(one, server) && hostFor(one, request.host),
  );
  const ordered = [...bound].sort((a, b) => best(b, request.host) - best(a, request.host));
  for (const virtualService of ordered) {
    const route = routesOnServer(graph, virtualService, server).find((one) => matchesPlainGet(one, request));
    if (route) return { virtualService, route };
  }
  return undefined;
}

function hostFor(virtualService: Resource, host: string): string | undefined {
  const hosts = hostsOf(virtualService).flatMap((field) => field.text() ?? []);
  return hosts.filter((other) => hostWithin(host, other)).sort((a, b) => specificity(b) - specificity(a))[0];
}

function best(virtualService: Resource, host: string): number {
  return specificity(hostFor(virtualService, host) ?? '*');
}

/** The redirect that a request is answered with, as a URL; `undefined` where it is answered otherwise. */
export function redirectOf(
  request: Request,
  entrance: Entrance,
  taken: Taken | undefined,
): { code: number; url: string } | undefined {
  if (entrance.server.httpsRedirect) return { code: 301, url: urlOf({ ...request, scheme: 'https' }) };
  const redirect = taken?.route.field.get('redirect');
  if (!redirect?.isSet) return undefined;
  const scheme = redirect.get('scheme').text() ?? request.scheme;
  const host = redirect.get('authority').text() ?? request.host;
  const path = redirect.get('uri').text() ?? request.path ?? '/';
  return { code: redirect.get('redirectCode').number() ?? 301, url: `${scheme}://${host}${path}` };
}

export function routeHop(
  graph: Graph,
  request: Request,
  entrance: Entrance | undefined,
  taken: Taken | undefined,
): FoundHop {
  const hop = 'route';
  if (entrance === undefined) return { ...notReached(hop, 'no server'), objects: unbound(graph, request) };
  const redirect = redirectOf(request, entrance, taken);
  const objects = taken ? [...new Set([taken.virtualService, taken.route.field.resource])] : [entrance.server.gateway];
  if (redirect) return { hop, state: 'ok', says: `redirects with ${redirect.code} to ${redirect.url}`, objects };
  if (taken === undefined) return withoutRoute(graph, request, entrance);
  const to = taken.route.destinations.map(({ host }) => host ?? 'a host that is not known');
  const direct = taken.route.get('directResponse').isSet ? 'answers by itself' : `leads to ${to.join(', ')}`;
  return { hop, state: 'ok', says: `${taken.virtualService} ${taken.route.field.path()} ${direct}`, objects };
}

/** VirtualServices that were meant for the host: what is found on them tells why there is no server. */
function unbound(graph: Graph, { host }: Request): readonly Resource[] {
  return virtualServicesForHost(graph, host).filter((one) => gatewayNames(one).length > 0 && hostFor(one, host));
}

function withoutRoute(graph: Graph, request: Request, { server }: Entrance): FoundHop {
  const bound = virtualServicesOf(graph, server.gateway).filter(
    (one) => binds(one, server) && hostFor(one, request.host),
  );
  const says =
    bound.length === 0
      ? `no VirtualService in the tree binds ${request.host} to ${server.gateway}`
      : `no route of ${bound.join(', ')} takes ${urlOf(request)}`;
  return {
    hop: 'route',
    state: bound.length === 0 ? missing(graph) : 'broken',
    says,
    objects: [server.gateway, ...bound],
  };
}

/** The Services that the route leads to, with the port. */
export function serviceHop(graph: Graph, { server }: Entrance, taken: Taken): FoundHop {
  const states = taken.route.destinations.map((destination) => ({
    destination,
    ...serviceState(graph, destination, server.port),
  }));
  const worst = states.find(({ state }) => state === 'broken') ?? states.find(({ state }) => state === 'unknown');
  const says = states.map((one) => one.says).join('; ');
  return { hop: 'service', state: worst?.state ?? 'ok', says, objects: states.flatMap(({ object }) => object ?? []) };
}

interface ServiceState {
  readonly state: FoundHop['state'];
  readonly says: string;
  readonly object?: Resource;
}

function serviceState(graph: Graph, destination: RouteDestination, serverPort: number | undefined): ServiceState {
  const { to } = destination;
  if (to.kind === 'service-entry') return { state: 'ok', says: `${to.entry}`, object: to.entry };
  if (to.kind === 'missing')
    return { state: missing(graph), says: `Service ${to.namespace}/${to.name} is not in the tree` };
  if (to.kind === 'partial') return { state: 'broken', says: `${to.host} is no full name of a Service` };
  if (to.kind !== 'service')
    return { state: 'unknown', says: `${destination.host ?? 'a placeholder'} is not in the tree` };
  const port = destinationPort(destination, { port: serverPort });
  if (port === undefined)
    return { state: 'unknown', says: `${to.service}, at a port that is not known`, object: to.service };
  const has = portsOf(to.service).some((one) => one.port === port);
  return {
    state: has ? 'ok' : 'broken',
    says: `${to.service} port ${port}${has ? '' : ': it has no such port'}`,
    object: to.service,
  };
}

/** The pods behind the Services. */
export function podsHop(graph: Graph, { server }: Entrance, taken: Taken): FoundHop {
  const found = taken.route.destinations.map((destination) => podsOf(graph, destination, server.port));
  const worst = found.find(({ state }) => state === 'broken') ?? found.find(({ state }) => state === 'unknown');
  const says = found.map((one) => one.says).join('; ');
  return { hop: 'pods', state: worst?.state ?? 'ok', says, objects: found.flatMap(({ objects }) => objects) };
}

function podsOf(graph: Graph, destination: RouteDestination, serverPort: number | undefined): Omit<FoundHop, 'hop'> {
  const { to } = destination;
  if (to.kind !== 'service')
    return { state: to.kind === 'service-entry' ? 'ok' : 'unknown', says: 'outside of the tree', objects: [] };
  const selector = to.service.get('spec', 'selector');
  if (!selector.isSet || selector.holdsUnknown()) {
    return { state: 'unknown', says: `${to.service} names no pods: its endpoints come from elsewhere`, objects: [] };
  }
  const workloads = workloadsOfService(graph, to.service);
  if (workloads.length === 0)
    return { state: missing(graph), says: `no pods in the tree for ${to.service}`, objects: [to.service] };
  const port = portsOf(to.service).find((one) => one.port === destinationPort(destination, { port: serverPort }));
  const numbers = workloads.map((workload) => port && containerPort(port, workload));
  const objects = workloads.map(({ resource }) => resource);
  const at = [...new Set(numbers.flatMap((number) => number ?? []))].join(', ');
  if (port && at === '') return { state: 'broken', says: `no container has a port named ${port.targetPort}`, objects };
  return { state: 'ok', says: `${objects.join(', ')}${at === '' ? '' : ` at port ${at}`}`, objects };
}
