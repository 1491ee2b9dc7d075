import { type GatewayServer, workloadsOfGateway } from './gateways';
import type { Graph } from './graph';
import { hostsOverlap } from './hosts';
import type { ValidatedName } from './http01';
import type { Resource } from './resource';
import { routesOnServer } from './routes';
import { labelsText } from './selectors';
import { virtualServicesForHost } from './served-hosts';
import { serversListing } from './server-hosts';
import { hostsOf, serversOfVirtualService } from './virtual-services';

/** A server on port 80 that makes Envoy demand TLS for a host, the path of its challenge included. */
export interface ChallengeRedirect {
  readonly server: GatewayServer;
  /** The VirtualService that brings the host to a server of other hosts, such as `*`. */
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
  const { name } = validated;
  const listing = serversListing(graph, name)
    .filter((server) => server.hosts.some(({ namespace, host }) => namespace === '*' && host.toLowerCase() === name))
    .map((server) => ({ server }));
  const bound = virtualServicesForHost(graph, name).flatMap((by) => serversBound(graph, by, name));
  return [...listing, ...bound].filter(({ server }) => redirects(server) && isInTheWay(graph, server, validated));
}

function serversBound(graph: Graph, by: Resource, name: string): ChallengeRedirect[] {
  const ownsName = hostsOf(by).some((host) => host.text()?.toLowerCase() === name);
  return serversOfVirtualService(graph, by)
    .filter((server) => ownsName || server.hosts.some(({ host }) => host.toLowerCase() === name))
    .filter((server) => server.hosts.some(({ host }) => hostsOverlap(host, name)))
    .filter((server) => redirects(server) && routesOnServer(graph, by, server).length > 0)
    .map((server) => ({ server, by }));
}

function redirects({ httpsRedirect, port }: GatewayServer): boolean {
  return httpsRedirect && port === 80;
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
