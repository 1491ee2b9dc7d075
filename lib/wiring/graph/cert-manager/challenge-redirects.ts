import type { Graph } from '../graph';
import { hostsOverlap } from '../hosts';
import { allServers, type GatewayServer, workloadsOfGateway } from '../istio/gateways';
import { routesOnServer } from '../istio/routes';
import { binds, hostsOf, virtualServicesOf } from '../istio/virtual-services';
import type { Resource } from '../resource';
import { labelsText } from '../selectors';
import type { ValidatedName } from './http01';

/** A server on port 80 that makes Envoy demand TLS for a host, the path of its challenge included. */
export interface ChallengeRedirect {
  readonly server: GatewayServer;
  /** The VirtualService that brings the host to the server. @default - the server lists it for all */
  readonly by?: Resource;
}

/**
 * istiod puts all routes of a host on port 80 into one virtual host. `httpsRedirect` is set on it by a server that lists the
 * very host, or by a VirtualService of that host with routes on the redirecting server. A redirecting `*` or `*.sample.com`
 * alone makes a virtual host of its own, which the challenge's exact host goes before. A VirtualService's own `redirect` does no
 * harm: the challenge's Gateway has no date, so its routes come first.
 * Upstream: istio pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig; pilot/pkg/config/kube/ingress/gateways.go.
 */
export function challengeRedirects(graph: Graph, validated: ValidatedName): readonly ChallengeRedirect[] {
  return (redirectsByName(graph).get(validated.name) ?? []).filter(({ server }) =>
    isInTheWay(graph, server, validated),
  );
}

function redirectsByName(graph: Graph): ReadonlyMap<string, readonly ChallengeRedirect[]> {
  return graph.memo('https redirects by name', () => {
    const byName = new Map<string, ChallengeRedirect[]>();
    const add = (name: string, redirect: ChallengeRedirect) => {
      const others = byName.get(name.toLowerCase());
      if (others) others.push(redirect);
      else byName.set(name.toLowerCase(), [redirect]);
    };
    for (const server of allServers(graph).filter(redirects)) {
      for (const { namespace, host } of server.hosts) if (namespace === '*') add(host, { server });
      for (const by of virtualServicesOf(graph, server.gateway)) {
        if (!binds(by, server) || routesOnServer(graph, by, server).length === 0) continue;
        for (const name of sharedNames(server, by)) add(name, { server, by });
      }
    }
    return byName;
  });
}

function redirects({ httpsRedirect, port }: GatewayServer): boolean {
  return httpsRedirect && port === 80;
}

/** The narrower of each two hosts that overlap, without wildcards. */
function sharedNames(server: GatewayServer, virtualService: Resource): string[] {
  const hosts = hostsOf(virtualService).flatMap((host) => host.text() ?? []);
  return hosts.flatMap((host) => {
    const others = server.hosts.map((one) => one.host).filter((other) => hostsOverlap(host, other));
    if (others.length > 0 && !host.startsWith('*')) return [host];
    return others.filter((other) => !other.startsWith('*'));
  });
}

/** Whether it is on the pods where the host's record leads; where those are not in the tree, by their selector. */
function isInTheWay(graph: Graph, { gateway }: GatewayServer, { workloads, servers }: ValidatedName): boolean {
  const own = workloadsOfGateway(graph, gateway);
  if (workloads.length > 0) return own.some((workload) => workloads.includes(workload));
  return servers.some((server) => selectorOf(server.gateway) === selectorOf(gateway));
}

function selectorOf(gateway: Resource): string {
  return labelsText(gateway.get('spec', 'selector').labels());
}
