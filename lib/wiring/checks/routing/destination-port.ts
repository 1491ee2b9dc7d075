import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { tlsInFrontOf } from '../../graph/istio/edge-tls';
import { serversOf, terminatesTls } from '../../graph/istio/gateways';
import { hopsByDestination, hostOfHop, type LastHop, lastHops } from '../../graph/istio/last-hops';
import { resolveDestination } from '../../graph/istio/registry';
import {
  destinationFieldsOf,
  effectiveRoutes,
  isForMesh,
  portNumbersOf,
  portsAreKnown,
} from '../../graph/istio/routes';
import { gatewaysOf, serversOfVirtualService } from '../../graph/istio/virtual-services';
import { GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Field, Resource } from '../../graph/resource';

const messages = {
  AH318: {
    severity: 'error',
    hop: 'service',
    what: 'port {port} is no port of {destination}, which has {ports}',
    why: "the port of a destination is the Service's port, not the container's; for any other requests get 503",
    fix: 'Use one of {ports}.',
  },
  AH319: {
    severity: 'error',
    hop: 'service',
    what: 'no port is named, and {destination} has several ({ports}), none of them {server}',
    why: "without a port Istio takes a Service's only port, or else the number of the Gateway server's, so requests get 503",
    fix: 'Add port.number: one of {ports}.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'destination-port',
  summary: 'Every destination leads to a port that its Service has.',
  rows: [12, 13],
  alsoKnownAs: ['IST0112', 'IST0101'],
  sources: [
    'istio pilot/pkg/networking/core/route/route.go GetDestinationCluster',
    'e2e/SYMPTOMS.md route-without-port-to-a-service-with-two',
  ],
  reads: [GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      for (const field of destinationFieldsOf(virtualService)) reportNamedPort(graph, field, report);
    }
    for (const hops of hopsByDestination(lastHops(graph))) reportMissingPort(graph, hops, report);
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) reportUnboundPort(graph, virtualService, report);
  },
});

function reportNamedPort(graph: Graph, destination: Field, report: Report<typeof messages>): void {
  const number = destination.get('port', 'number');
  const port = number.number();
  const to = resolveDestination(graph, destination.resource.namespace, destination.get('host').text());
  const ports = portNumbersOf(to);
  if (port === undefined || ports === undefined || !portsAreKnown(to) || ports.includes(port)) return;
  const resource = to.kind === 'service' ? to.service : to.kind === 'service-entry' ? to.entry : undefined;
  if (!resource) return;
  report('AH318', number, { port, destination: String(resource), ports: ports.join(', ') }, { related: [resource] });
}

function reportMissingPort(
  graph: Graph,
  hops: readonly [LastHop, ...LastHop[]],
  report: Report<typeof messages>,
): void {
  const [{ destination }] = hops;
  const { to, field } = destination;
  const ports = portNumbersOf(to) ?? [];
  if (to.kind !== 'service' || field.get('port').isSet || ports.length < 2 || !portsAreKnown(to)) return;
  // A server that redirects all requests sends none to the Service.
  const failing = hops.filter(
    ({ server, port }) => !server.httpsRedirect && port !== undefined && !ports.includes(port),
  );
  const first = failing.find(({ server }) => terminatesTls(server)) ?? failing[0];
  if (!first) return;
  const { server } = first;
  const values = { destination: String(to.service), ports: ports.join(', '), server: server.port ?? 0 };
  const host = hostOfHop(first);
  const wire = { related: [to.service], ...(host !== undefined && { host }) };
  const isHttps = terminatesTls(server) || tlsInFrontOf(graph, server) !== undefined;
  const isMild = isShared(first) || (failing.length < hops.length && !isHttps);
  report('AH319', field, values, isMild ? { ...wire, severity: 'warning' } : wire);
}

/** Whether other destinations of the route take requests too. */
function isShared({ route, destination }: LastHop): boolean {
  const items = route.field.get('route').items();
  const shares = route.destinations
    .filter((one) => one !== destination)
    .map((one) => items[route.destinations.indexOf(one)]);
  return shares.some((item) => item?.get('weight').number() !== 0);
}

/** Ports of servers that browsers reach. */
const PUBLIC_PORTS = [80, 443];

/** Of a VirtualService whose hosts or Gateways are not known: no server that it may be bound to has a port of the Service. */
function reportUnboundPort(graph: Graph, virtualService: Resource, report: Report<typeof messages>): void {
  if (isForMesh(virtualService) || serversOfVirtualService(graph, virtualService).length > 0) return;
  const known = gatewaysOf(graph, virtualService).flatMap((gateway) => serversOf(graph, gateway));
  const servers = known.length > 0 ? known.map(({ port }) => port) : PUBLIC_PORTS;
  for (const { field, to } of effectiveRoutes(graph, virtualService).flatMap(({ destinations }) => destinations)) {
    const ports = portNumbersOf(to) ?? [];
    if (to.kind !== 'service' || field.get('port').isSet || ports.length < 2 || !portsAreKnown(to)) continue;
    if (servers.some((port) => port === undefined || ports.includes(port))) continue;
    const values = { destination: String(to.service), ports: ports.join(', '), server: servers.join(' or ') };
    report('AH319', field, values, { related: [to.service], severity: known.length > 0 ? 'error' : 'unresolved' });
  }
}
