import { defineCheck, type Messages, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { isDelegate } from '../../graph/istio/delegates';
import { allServers, type GatewayServer, terminatesTls } from '../../graph/istio/gateways';
import { serversForHost, virtualServicesForHost } from '../../graph/istio/objects-for-host';
import { serviceEntryOf } from '../../graph/istio/registry';
import { isForGateways } from '../../graph/istio/routes';
import { hostsOf, serversOfVirtualService, virtualServicesOf } from '../../graph/istio/virtual-services';
import { GATEWAY, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';
import { nearName } from '../../near-name';

const messages = {
  AH350: {
    severity: 'warning',
    hop: 'route',
    what: 'the VirtualService names no gateway, and "{host}" is a host of {gateway}',
    why: 'without spec.gateways routes hold for sidecars alone, so requests from outside get 404',
    fix: 'Add spec.gateways with "{name}".',
  },
  AH351: {
    severity: 'unresolved',
    hop: 'route',
    what: 'no VirtualService is for host "{host}"',
    why: 'the gateway ends TLS for the host and has no route for it, so requests get 404',
    fix: 'Add a VirtualService with this host and gateway "{name}", or take the host out.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'host-has-route',
  summary: 'Every host that a Gateway serves over HTTPS has routes bound to it.',
  rows: [10, 11],
  sources: ['istio pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig'],
  reads: [GATEWAY, SERVICE_ENTRY, VIRTUAL_SERVICE],
  messages,
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      if (isForGateways(virtualService) || virtualService.get('spec', 'gateways').isSet) continue;
      for (const field of hostsOf(virtualService)) {
        const host = field.text() as string;
        const [server] = serversForHost(graph, host);
        if (!server || isForSidecars(graph, host)) continue;
        const { gateway } = server;
        const values = { host, gateway: String(gateway), name: `${gateway.namespace}/${gateway.name}` };
        report('AH350', virtualService, values, { related: [gateway], host });
        break;
      }
    }
    for (const server of allServers(graph).filter(terminatesTls)) reportServer(graph, server, report);
  },
});

/** Whether a mesh VirtualService for a host is right: its name is one of the cluster's or a ServiceEntry's, or another takes the gateway's part. */
function isForSidecars(graph: Graph, host: string): boolean {
  if (!host.includes('.') || host.endsWith('.svc.cluster.local') || serviceEntryOf(graph, host.toLowerCase()))
    return true;
  return virtualServicesForHost(graph, host).some(isForGateways);
}

function reportServer(graph: Graph, { gateway, hosts }: GatewayServer, report: Report<typeof messages>): void {
  for (const { host, field } of hosts) {
    // Wildcards are for hosts to come, whose routes are elsewhere.
    if (host.includes('*') || virtualServicesForHost(graph, host).length > 0 || someHostIsUnknown(graph)) continue;
    if (isMeantByOther(graph, gateway, host)) continue;
    report('AH351', field, { host, name: `${gateway.namespace}/${gateway.name}` }, { host });
  }
}

/** Whether some VirtualService may be for any host: one holds a placeholder, or lacks its hosts. */
function someHostIsUnknown(graph: Graph): boolean {
  return graph.memo('some host of a virtual service is unknown', () =>
    graph
      .all(VIRTUAL_SERVICE)
      .some((one) => one.get('spec', 'hosts').holdsUnknown() || (isDelegate(one) && isForGateways(one))),
  );
}

/** Whether a VirtualService that is bound to no server has nearly this host: it was mistyped there, and is reported there. */
function isMeantByOther(graph: Graph, gateway: Resource, host: string): boolean {
  const lost = virtualServicesOf(graph, gateway).filter((one) =>
    serversOfVirtualService(graph, one).every(({ httpsRedirect }) => httpsRedirect),
  );
  return (
    nearName(
      host,
      lost.flatMap((one) => hostsOf(one).flatMap((field) => field.text() ?? [])),
    ) !== undefined
  );
}
