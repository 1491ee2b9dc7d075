import { defineCheck } from '../../define-check';
import { mayTrustProxies, tlsInFrontOf } from '../../graph/istio/edge-tls';
import { hostOfHop, type LastHop, lastHops } from '../../graph/istio/last-hops';
import { ENVOY_FILTER, GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'forwarded-proto-set',
  summary: 'Where TLS ends at the load balancer, routes tell the app that the request was HTTPS.',
  rows: [119],
  sources: ['https://github.com/istio/istio/issues/16778', 'Envoy: HTTP connection manager, x-forwarded-proto'],
  reads: [ENVOY_FILTER, GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH397: {
      severity: 'warning',
      hop: 'route',
      what: 'TLS ends at the load balancer of {service}, and the route does not set x-forwarded-proto',
      why: 'the gateway gets plain HTTP and tells the app so: one that forces HTTPS redirects for ever, others write links with http://',
      fix: 'Set the header in the route: headers.request.set with x-forwarded-proto "https".',
    },
  },
  run(graph, report) {
    const told = new Set<Resource>();
    for (const hop of lastHops(graph)) {
      const { virtualService, route, server } = hop;
      if (told.has(virtualService) || setsProto(hop) || mayTrustProxies(graph, hop.clients)) continue;
      const service = server.httpsRedirect ? undefined : tlsInFrontOf(graph, server);
      if (!service) continue;
      told.add(virtualService);
      const host = hostOfHop(hop);
      report(
        'AH397',
        route.field,
        { service: String(service) },
        { related: [service, server.gateway], ...(host !== undefined && { host }) },
      );
    }
  },
});

function setsProto({ route, destination }: LastHop): boolean {
  const headers = [
    route.get('headers'),
    ...route.field
      .get('route')
      .items()
      .map((item) => item.get('headers')),
  ];
  const names = headers.flatMap((one) =>
    ['set', 'add'].flatMap((how) =>
      one
        .get('request', how)
        .entries()
        .map(([name]) => name),
    ),
  );
  return destination.to.kind !== 'service' || names.some((name) => name.toLowerCase() === 'x-forwarded-proto');
}
