import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { hostsOverlap } from '../../graph/hosts';
import { allServers, type GatewayServer, serversOf } from '../../graph/istio/gateways';
import { knowsGatewaysOf, serversForHost, virtualServicesAt } from '../../graph/istio/objects-for-host';
import { isForMesh } from '../../graph/istio/routes';
import { binds, gatewaysOf, hostsOf, serversOfVirtualService } from '../../graph/istio/virtual-services';
import { GATEWAY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Field } from '../../graph/resource';
import { didYouMean } from '../../near-name';

const messages = {
  AH304: {
    severity: 'error',
    hop: 'route',
    what: 'host "{host}" is none of the hosts of {gateways}',
    why: 'a gateway takes only routes whose host one of its servers lists, so requests get 404',
    fix: 'Use a host of the Gateway ({hosts}), or add this one to a server.{hint}',
  },
  AH305: {
    severity: 'error',
    hop: 'gateway',
    what: 'host "{entry}" lets only VirtualServices of namespace {allowed} bind, and the one of "{host}" is in {namespace}',
    why: "the part before the slash is the VirtualService's namespace, so the routes are left out and requests get 404",
    fix: 'Write {namespace}/{bare}, or */{bare} for all namespaces.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'virtual-service-host-in-gateway',
  summary: 'Every host of a VirtualService is one that its Gateway serves, for its namespace too.',
  rows: [11, 19],
  alsoKnownAs: ['IST0132'],
  sources: [
    'istio pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig',
    'istio pkg/config/host NamesForNamespace',
  ],
  reads: [GATEWAY, VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.all(VIRTUAL_SERVICE)) {
      if (isForMesh(virtualService) || !knowsGatewaysOf(graph, virtualService)) continue;
      for (const host of hostsOf(virtualService)) reportHost(graph, host, report);
    }
    for (const server of allServers(graph)) reportServer(graph, server, report);
  },
});

function reportHost(graph: Graph, host: Field, report: Report<typeof messages>): void {
  const text = host.text() as string;
  const gateways = gatewaysOf(graph, host.resource);
  if (gateways.every((gateway) => serversOf(graph, gateway).length === 0)) return;
  // A server that sends everything to https answers nothing itself.
  const answers = gateways.some((gateway) => serversOf(graph, gateway).some(({ httpsRedirect }) => !httpsRedirect));
  const counts = ({ gateway, httpsRedirect }: GatewayServer) =>
    gateways.includes(gateway) && !(answers && httpsRedirect);
  const taking = serversForHost(graph, text).filter(counts);
  if (taking.some((server) => server.hosts.some((one) => overlapAsWritten(one.host, text)))) return;
  const servers = gateways.flatMap((gateway) => serversOf(graph, gateway)).filter(counts);
  const hosts = [...new Set(servers.flatMap((server) => server.hosts.map((one) => one.host)))];
  const listed = hosts.slice(0, 5).join(', ');
  const values = { host: text, gateways: gateways.join(', '), hosts: listed, hint: didYouMean(text, hosts) };
  report('AH304', host, values, { related: gateways, host: text });
}

/** Hosts for a namespace from which none binds, while VirtualServices of others would. */
function reportServer(graph: Graph, server: GatewayServer, report: Report<typeof messages>): void {
  for (const { field, host, namespace: allowed } of server.hosts) {
    if (allowed === '*') continue;
    const wanting = virtualServicesAt(graph, server.gateway, host);
    if (wanting.some((one) => one.namespace === allowed)) continue;
    const lost = wanting.find((one) => serversOfVirtualService(graph, one).length === 0);
    // One that is bound to another server, as for a redirect on port 80, may have all that it wants.
    const one = lost ?? (server.httpsRedirect || server.protocol === 'HTTP' ? undefined : wanting[0]);
    if (!one || binds(one, server) || !knowsGatewaysOf(graph, one)) continue;
    const values = { entry: String(field.value), allowed, host, namespace: one.namespace, bare: host };
    const wire = { related: [one], host };
    report('AH305', field, values, lost ? wire : { ...wire, severity: 'unresolved' });
  }
}

/** Istio compares hosts letter by letter, capitals too. Upstream: istio pkg/config/host/name.go Matches. */
function overlapAsWritten(one: string, other: string): boolean {
  if (one === other) return true;
  const bare = (host: string) => (host.startsWith('*') ? host.slice(1) : host);
  const [shorter, longer] = [bare(one), bare(other)].sort((a, b) => a.length - b.length) as [string, string];
  return hostsOverlap(one, other) && longer.endsWith(shorter);
}
