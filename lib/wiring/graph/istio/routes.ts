import type { Graph } from '../graph';
import { portsOf } from '../kubernetes/services';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { delegationsOf } from './delegates';
import { isExportedTo } from './export-to';
import type { GatewayServer } from './gateways';
import { aliasOf, type Destination, resolveDestination } from './registry';
import { mergeMatches, RouteMatch } from './route-matches';
import { gatewayNames, parseGatewayName } from './virtual-services';

/** A weighted destination of a route. */
export interface RouteDestination {
  /** The `destination` field. */
  readonly field: Field;
  readonly host: string | undefined;
  readonly to: Destination;
}

/** A route as a gateway gets it. */
export interface Route {
  readonly protocol: 'http' | 'tls' | 'tcp';
  /** Where it is written: in the VirtualService, or in its delegate. */
  readonly field: Field;
  /** The root's http route that delegates to it. @default - it is the VirtualService's own */
  readonly via?: Field;
  /** Each of them alone lets a request in; none at all lets every request in. */
  readonly matches: readonly RouteMatch[];
  readonly destinations: readonly RouteDestination[];
  /** `redirect`, `directResponse`, `rewrite`, `headers`, `timeout`, …: its own, else the root's. */
  get(key: string): Field;
}

/**
 * Routes of a VirtualService with those of its delegates in their place, as istiod merges them. Delegates that are not there,
 * not exported to the root's namespace, or outside of the root's match add nothing.
 * Upstream: istio pilot/pkg/model/virtualservice_controller.go mergeVirtualServices.
 */
export function effectiveRoutes(graph: Graph, virtualService: Resource): readonly Route[] {
  return graph.memoFor('effective routes', virtualService, () => {
    const delegations = new Map(delegationsOf(graph, virtualService).map((one) => [one.route.path(), one]));
    const http = routesIn(virtualService, 'http').flatMap((field) => {
      const delegation = delegations.size === 0 ? undefined : delegations.get(field.path());
      if (delegation === undefined) return [routeOf(graph, 'http', field)];
      const { delegate } = delegation;
      const visible = delegate && isExportedTo(graph, delegate, virtualService.namespace) !== false;
      return visible ? delegatedRoutes(graph, field, delegate) : [];
    });
    const others = (['tls', 'tcp'] as const).flatMap((protocol) =>
      routesIn(virtualService, protocol).map((field) => routeOf(graph, protocol, field)),
    );
    return [...http, ...others];
  });
}

function routesIn(virtualService: Resource, protocol: Route['protocol']): readonly Field[] {
  return fieldsOfRoutes(virtualService)[protocol];
}

/** The items of `spec.http`, `spec.tls` and `spec.tcp`. */
export const fieldsOfRoutes = once(
  (virtualService: Resource): Readonly<Record<Route['protocol'], readonly Field[]>> => {
    const spec = virtualService.get('spec');
    return { http: spec.get('http').items(), tls: spec.get('tls').items(), tcp: spec.get('tcp').items() };
  },
);

function delegatedRoutes(graph: Graph, via: Field, delegate: Resource): Route[] {
  return routesIn(delegate, 'http').flatMap((field) => {
    const matches = mergeMatches(matchesOf(via), matchesOf(field));
    return matches === undefined ? [] : [{ ...routeOf(graph, 'http', field, via), matches }];
  });
}

export function matchesOf(route: Field): RouteMatch[] {
  return route
    .get('match')
    .items()
    .map((field) => new RouteMatch([field]));
}

function routeOf(graph: Graph, protocol: Route['protocol'], field: Field, via?: Field): Route {
  return {
    protocol,
    field,
    ...(via && { via }),
    matches: matchesOf(field),
    destinations: field
      .get('route')
      .items()
      .map((item) => destinationOf(graph, item.get('destination'))),
    get: (key) => (field.get(key).isSet || via === undefined || key === 'redirect' ? field.get(key) : via.get(key)),
  };
}

function destinationOf(graph: Graph, field: Field): RouteDestination {
  const host = field.get('host').text();
  return { field, host, to: resolveDestination(graph, field.resource.namespace, host) };
}

/** Whether a match lets requests of a Gateway's server in, by its `port` and `gateways`. Upstream: istio route.go TranslateRoute. */
export function matchesServer(match: RouteMatch, server: GatewayServer): boolean {
  const port = match.get('port').number();
  if (port !== undefined && port !== 0 && server.port !== undefined && port !== server.port) return false;
  const gateways = match.get('gateways').items();
  return gateways.length === 0 || gateways.some((gateway) => namesGateway(gateway, server.gateway));
}

function namesGateway(field: Field, gateway: Resource): boolean {
  const text = field.text();
  if (text === undefined) return true;
  const { namespace, name } = parseGatewayName(text, field.resource.namespace);
  return namespace === gateway.namespace && name === gateway.name;
}

/** The routes of a VirtualService that requests to a server can take, in order, up to the first that takes all. */
export function routesOnServer(graph: Graph, virtualService: Resource, server: GatewayServer): readonly Route[] {
  const onServers = graph.memoFor(
    'routes on servers',
    virtualService,
    () => new Map<GatewayServer, readonly Route[]>(),
  );
  const known = onServers.get(server);
  if (known) return known;
  const taken = findRoutes(graph, virtualService, server);
  onServers.set(server, taken);
  return taken;
}

function findRoutes(graph: Graph, virtualService: Resource, server: GatewayServer): Route[] {
  const taken: Route[] = [];
  for (const route of effectiveRoutes(graph, virtualService)) {
    const matches = route.matches.filter((match) => matchesServer(match, server));
    if (route.matches.length > 0 && matches.length === 0) continue;
    taken.push(matches.length === route.matches.length ? route : { ...route, matches });
    const takesAll = matches.length === 0 || matches.some((match) => match.isCatchAll);
    if (route.protocol === 'http' && takesAll) break;
  }
  return taken;
}

/** Whether sidecars take a VirtualService's routes: it names `mesh`, or no Gateway at all. */
export const isForMesh = once((virtualService: Resource): boolean => {
  const gateways = virtualService.get('spec', 'gateways');
  return gateways.items().length === 0 || gateways.texts().includes('mesh');
});

/** Whether a VirtualService names some Gateway, in the tree or not. */
export function isForGateways(virtualService: Resource): boolean {
  return gatewayNames(virtualService).length > 0 || virtualService.get('spec', 'gateways').holdsUnknown();
}

/**
 * The port of the destination that requests to a server's port go to: the one it names, a Service's only port, else the
 * server's own number. `undefined` where it is not known. Upstream: istio route.go GetDestinationCluster.
 */
export function destinationPort(
  { field, to }: RouteDestination,
  server: Pick<GatewayServer, 'port'>,
): number | undefined {
  const number = field.get('port', 'number');
  if (number.isSet) return number.number();
  if (to.kind === 'unknown' || !portsAreKnown(to)) return undefined;
  const ports = portNumbersOf(to);
  return ports?.length === 1 ? ports[0] : server.port;
}

/** Numbers of the ports of a destination's Service or ServiceEntry; `undefined` where it is neither. */
export function portNumbersOf(to: Destination): readonly number[] | undefined {
  if (to.kind === 'service') return portNumbersOfService(to.service);
  if (to.kind !== 'service-entry') return undefined;
  return to.entry
    .get('spec', 'ports')
    .items()
    .flatMap((port) => port.get('number').number() ?? []);
}

const portNumbersOfService = once((service: Resource) => portsOf(service).flatMap(({ port }) => port ?? []));

/** Whether all port numbers of a destination are known. An ExternalName Service answers on those of what it names. */
export function portsAreKnown(to: Destination): boolean {
  if (to.kind === 'service-entry') return !to.entry.get('spec', 'ports').holdsUnknown();
  if (to.kind !== 'service') return false;
  const { service } = to;
  return service.get('spec', 'type').text() !== 'ExternalName' && !service.get('spec', 'ports').holdsUnknown();
}

/** What a destination's requests really go to: of an ExternalName Service what stands behind its name. */
export function behind(graph: Graph, to: Destination): Destination {
  return (to.kind === 'service' && aliasOf(graph, to.service)) || to;
}

/** All `destination` fields of a VirtualService's own routes, mirrors too. */
export const destinationFieldsOf = once((virtualService: Resource): readonly Field[] =>
  (['http', 'tls', 'tcp'] as const).flatMap((protocol) =>
    routesIn(virtualService, protocol).flatMap((route) => [
      ...route
        .get('route')
        .items()
        .map((item) => item.get('destination')),
      route.get('mirror'),
      ...route
        .get('mirrors')
        .items()
        .map((item) => item.get('destination')),
    ]),
  ),
);
