import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import type { GatewayServer } from '../../graph/istio/gateways';
import { serversOf, workloadsOfGateway } from '../../graph/istio/gateways';
import { inOrder, isTls, type MergedServer, mergedServers, mergingHost } from '../../graph/istio/merged-servers';
import { binds, virtualServicesOf } from '../../graph/istio/virtual-services';
import { GATEWAY, SERVICE, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'server-hosts-once',
  summary: 'A host is on one TLS server of a port of a gateway.',
  rows: [8],
  alsoKnownAs: ['IST0145', 'KIA0301'],
  sources: [
    'istio pilot/pkg/model/gateway.go mergeGateways, CheckDuplicates',
    'istio pilot/pkg/networking/core/gateway.go',
  ],
  reads: [GATEWAY, SERVICE, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH217: {
      severity: 'error',
      hop: 'gateway',
      what: 'host "{host}" is on port {port} of {other} already',
      why: 'istiod leaves out the younger of the two servers with all its hosts, without a word on the object',
      fix: 'Take the host out of one of the two Gateways.',
    },
    AH218: {
      severity: 'error',
      hop: 'gateway',
      what: 'host "{host}" is on port {port} of {other} too, there with another namespace prefix, or passed through',
      why: 'istiod sends both, and Envoy refuses two filter chains of one server name: the listener of port {port} gets no more changes, and new pods have none',
      fix: 'Take the host out of one of the two servers.',
    },
  },
  run(graph, report) {
    for (const { server, dropped } of merged(graph)) {
      if (dropped?.reason !== 'duplicate hosts') continue;
      const { by, hosts } = dropped;
      const [first] = hosts as [string];
      const at = server.hosts.find((host) => mergingHost(host) === first);
      const severity = harm(graph, server, by);
      if (severity === undefined || at === undefined) continue;
      const values = { host: first, port: server.port ?? 0, other: `${by.gateway}` };
      report('AH217', at.field, values, { related: [by.gateway], host: at.host, severity });
    }
    for (const [server, by, host] of sameNames(graph)) {
      const at = server.hosts.find((one) => one.host === host);
      if (at === undefined) continue;
      const values = { host, port: server.port ?? 0, other: `${by.gateway}` };
      report('AH218', at.field, values, { related: [by.gateway], host });
    }
  },
});

/** Servers as merged in any workload, each once. */
function merged(graph: Graph): readonly MergedServer[] {
  return graph.memo('servers as merged in any workload', () => findMerged(graph));
}

function findMerged(graph: Graph): readonly MergedServer[] {
  const gateways = inOrder(graph.all(GATEWAY));
  const workloads = new Set(gateways.flatMap((gateway) => workloadsOfGateway(graph, gateway)));
  const byServer = new Map<GatewayServer, MergedServer>();
  for (const one of [...workloads].flatMap((workload) => mergedServers(graph, workload))) {
    if (!byServer.get(one.server)?.dropped) byServer.set(one.server, one);
  }
  return gateways.flatMap((gateway) => serversOf(graph, gateway)).flatMap((server) => byServer.get(server) ?? []);
}

/** How bad it is that a server is left out; nothing where the other does all that it would. */
function harm(graph: Graph, server: GatewayServer, by: GatewayServer): 'error' | 'warning' | undefined {
  const kept = new Set(by.hosts.map(mergingHost));
  const isCovered = server.hosts.every((host) => kept.has(mergingHost(host)));
  if (server.httpsRedirect && by.httpsRedirect && isCovered) return undefined;
  const bound = new Set(virtualServicesOf(graph, by.gateway));
  const isServed = virtualServicesOf(graph, server.gateway).every((one) => bound.has(one));
  return isCovered && isServed ? 'warning' : 'error';
}

/** Servers that end TLS for one name on one port, with the name written otherwise; or one ends it, and one passes it on. */
function sameNames(graph: Graph): [GatewayServer, GatewayServer, string][] {
  const byName = new Map<string, GatewayServer>();
  const secure = merged(graph).filter(
    ({ server, dropped }) => !dropped && isTls(server) && server.tlsMode !== undefined,
  );
  // Of names that are passed on twice istiod itself leaves one out.
  const [passing, ending] = [true, false].map((is) => secure.filter(({ server }) => isPassing(server) === is));
  for (const { server, listening } of passing ?? []) {
    const names = sniHostsOf(graph, server);
    for (const key of names.flatMap((name) => keysOf(graph, server, `${listening} ${name}`))) byName.set(key, server);
  }
  return (ending ?? []).flatMap(({ server, listening }) => {
    const names = [...new Set(server.hosts.map(({ host }) => host))];
    return names.flatMap((name): [GatewayServer, GatewayServer, string][] => {
      const keys = keysOf(graph, server, `${listening} ${name}`);
      const by = keys.flatMap((key) => byName.get(key) ?? []).find((other) => other !== server);
      for (const key of keys) if (!byName.has(key)) byName.set(key, server);
      return by === undefined ? [] : [[server, by, name]];
    });
  });
}

function isPassing({ tlsMode }: GatewayServer): boolean {
  return tlsMode?.includes('PASSTHROUGH') === true;
}

/** Names that a server passes on, which its tls routes say. */
function sniHostsOf(graph: Graph, server: GatewayServer): string[] {
  return virtualServicesOf(graph, server.gateway)
    .filter((one) => binds(one, server))
    .flatMap((one) => one.get('spec', 'tls').items())
    .flatMap((route) => route.get('match').items())
    .flatMap((match) => match.get('sniHosts').texts());
}

function keysOf(graph: Graph, { gateway, field }: GatewayServer, name: string): string[] {
  const bind = field.get('bind').text() ?? '';
  return workloadsOfGateway(graph, gateway).map(({ resource }) => `${resource} ${bind} ${name}`);
}
