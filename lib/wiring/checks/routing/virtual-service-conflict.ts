import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { allServers, type GatewayServer } from '../../graph/istio/gateways';
import { virtualServicesAt } from '../../graph/istio/objects-for-host';
import { covers, EVERY_REQUEST, type Requests } from '../../graph/istio/route-cover';
import { type Route, routesOnServer } from '../../graph/istio/routes';
import { binds, hostsOf } from '../../graph/istio/virtual-services';
import { GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'virtual-service-conflict',
  summary: 'No two VirtualServices claim the same requests of a host.',
  rows: [20],
  alsoKnownAs: ['IST0109', 'KIA1106'],
  sources: [
    'istio pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig',
    'istio pkg/config/analysis/analyzers/virtualservice/conflictingmeshgatewayhosts.go',
  ],
  reads: [GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE],
  messages: {
    AH353: {
      severity: 'warning',
      hop: 'route',
      what: '{other} claims the same requests of host "{host}" on {gateway}',
      why: 'the older of the two wins, whichever it is in a cluster, and the routes of the other are never used',
      fix: 'Join them in one VirtualService, or give them matches that exclude each other.',
    },
  },
  run(graph, report) {
    const told = new Set<string>();
    for (const server of allServers(graph)) {
      for (const [host, sharing] of sharedHosts(graph, server)) {
        const [first, ...others] = sharing;
        for (const other of others) {
          const key = `${first} ${other}`;
          if (!first || told.has(key) || !claimsAlike(graph, first, other, server)) continue;
          told.add(key);
          const values = { other: String(first), host, gateway: String(server.gateway) };
          report('AH353', other.get('spec', 'http'), values, { related: [first, server.gateway], host });
        }
      }
    }
  },
});

/** Hosts that several VirtualServices have on a server. */
function sharedHosts(graph: Graph, server: GatewayServer): [string, Resource[]][] {
  const bound = new Set(server.hosts.flatMap(({ host }) => virtualServicesAt(graph, server.gateway, host)));
  if (bound.size < 2) return [];
  const byHost = new Map<string, Resource[]>();
  for (const one of bound) {
    if (!binds(one, server)) continue;
    for (const host of new Set(hostsOf(one).flatMap((field) => field.text()?.toLowerCase() ?? []))) {
      const others = byHost.get(host);
      if (others) others.push(one);
      else byHost.set(host, [one]);
    }
  }
  return [...byHost].filter(([, some]) => some.length > 1);
}

/** Whether both have a route for the very same requests. A catch-all beside narrower matches is no conflict: istiod puts it last. */
function claimsAlike(graph: Graph, one: Resource, other: Resource, server: GatewayServer): boolean {
  const theirs = routesOnServer(graph, other, server).flatMap(requestsOf);
  return routesOnServer(graph, one, server)
    .flatMap(requestsOf)
    .some((mine) => theirs.some((their) => sameRequests(mine, their)));
}

function requestsOf({ protocol, matches }: Route): readonly Requests[] {
  if (protocol !== 'http') return [];
  if (matches.length === 0 || matches.some((match) => match.isCatchAll)) return [EVERY_REQUEST];
  return matches;
}

function sameRequests(one: Requests, other: Requests): boolean {
  return one === other || (covers(one, other) && covers(other, one));
}
