import { defineCheck } from '../../define-check';
import { hostsOverlap } from '../../graph/hosts';
import { mayTrustProxies, tlsInFrontOf } from '../../graph/istio/edge-tls';
import { type GatewayServer, terminatesTls, workloadsOfGateway } from '../../graph/istio/gateways';
import type { RouteMatch } from '../../graph/istio/route-matches';
import { type Route, routesOnServer } from '../../graph/istio/routes';
import { hostsOf, serversOfVirtualService } from '../../graph/istio/virtual-services';
import { ENVOY_FILTER, GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Field, Resource } from '../../graph/resource';

export default defineCheck({
  id: 'redirect-loop',
  summary: 'No route redirects HTTPS requests to the very address they came from.',
  rows: [20],
  sources: ['istio pilot/pkg/networking/core/route/route.go ApplyRedirect', 'e2e/SYMPTOMS.md redirect-on-both-ports'],
  reads: [ENVOY_FILTER, GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH309: {
      severity: 'error',
      hop: 'route',
      what: 'the redirect to https holds on port {port} of {gateway} too, where requests are HTTPS already{how}',
      why: 'the browser is sent to the address it came from and gives up: ERR_TOO_MANY_REDIRECTS',
      fix: 'Add a match on the port of the HTTP server (80) to the route, or bind it to a Gateway of that server alone.',
    },
  },
  run(graph, report) {
    for (const virtualService of graph.all(VIRTUAL_SERVICE)) {
      for (const server of serversOfVirtualService(graph, virtualService)) {
        const service = terminatesTls(server) ? undefined : tlsInFrontOf(graph, server);
        if (!service && !terminatesTls(server)) continue;
        for (const route of routesOnServer(graph, virtualService, server)) {
          const redirect = route.get('redirect');
          const host = hostThatLoops(virtualService, server, redirect);
          if (
            host === undefined ||
            !takesHttps(
              route,
              service !== undefined && !mayTrustProxies(graph, workloadsOfGateway(graph, server.gateway)),
            )
          )
            continue;
          const how = service ? ' and come as plain HTTP from the load balancer' : '';
          const values = { port: server.port ?? 443, gateway: String(server.gateway), how };
          report('AH309', redirect, values, {
            related: service ? [server.gateway, service] : [server.gateway],
            host,
          });
        }
      }
    }
  },
});

/** A host of the server whose requests the redirect sends to themselves. */
function hostThatLoops(virtualService: Resource, server: GatewayServer, redirect: Field): string | undefined {
  const target = ['uri', 'prefixRewrite', 'port', 'derivePort'].some((key) => redirect.get(key).isSet);
  if (!redirect.isSet || target || redirect.holdsUnknown() || redirect.get('scheme').text() === 'http')
    return undefined;
  const authority = redirect.get('authority');
  if (!authority.isSet && !redirect.get('scheme').isSet) return undefined;
  const hosts = hostsOf(virtualService).flatMap((host) => host.text() ?? []);
  return hosts.find(
    (host) =>
      (!authority.isSet || authority.text() === host) && server.hosts.some((one) => hostsOverlap(one.host, host)),
  );
}

/** Whether no match of the route keeps HTTPS requests out, as one on `scheme` or on a forwarded header would. */
function takesHttps({ matches }: Route, seemsHttp: boolean): boolean {
  const restricted = ['scheme', 'authority', 'withoutHeaders', 'queryParams', 'method'];
  return (
    matches.length === 0 ||
    matches.some((match) => restricted.every((key) => !match.get(key).isSet) && takesHeaders(match, seemsHttp))
  );
}

/** A gateway that gets plain HTTP says so in `x-forwarded-proto`, whatever the load balancer got. */
function takesHeaders(match: RouteMatch, seemsHttp: boolean): boolean {
  return [...match.entries('headers')].every(
    ([name, field]) => seemsHttp && name.toLowerCase() === 'x-forwarded-proto' && field.get('exact').text() === 'http',
  );
}
