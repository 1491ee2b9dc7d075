import { defineCheck } from '../../define-check';
import {
  choosesObjects,
  domainMatches,
  type ExternalDns,
  externalDnsInstances,
  hasRecord,
  mayMakeOtherRecords,
  namesFrom,
  RECORD_KINDS,
  refusalOf,
} from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { type GatewayServer, serversOf, terminatesTls } from '../../graph/istio/gateways';
import { binds, hostsOf, virtualServicesOf } from '../../graph/istio/virtual-services';
import { GATEWAY } from '../../graph/kinds';

export default defineCheck({
  id: 'dns-bare-star-host',
  summary: 'A Gateway that external-dns takes names hosts, not "*" alone.',
  rows: [83],
  sources: ['external-dns v0.22.0 source/istio_gateway.go hostNamesFromGateway'],
  reads: RECORD_KINDS,
  messages: {
    AH619: {
      severity: 'unresolved',
      hop: 'record',
      what: 'all hosts of the server are "*"',
      why: '{instance} makes no record of the bare "*": no name leads to this server{hosts}',
      fix: 'Write the hosts, or a wildcard of the domain such as "*.sample.com"; or add --source=istio-virtualservice.',
    },
  },
  run(graph, report) {
    if (mayMakeOtherRecords(graph)) return;
    for (const gateway of graph.own(GATEWAY)) {
      const takers = externalDnsInstances(graph).filter((instance) => refusalOf(instance, gateway) === undefined);
      const [instance] = takers;
      if (instance === undefined) continue;
      const isNamed = takers.some((taker) => namesFrom(taker, gateway).length > 0);
      const server = serversOf(graph, gateway).find(isBareStar);
      const [first] = server?.hosts ?? [];
      const lost = server === undefined ? undefined : hostsWithoutRecord(graph, server, takers, isNamed);
      if (lost === undefined || first === undefined) continue;
      const { resource } = instance.workload;
      const values = { instance: `${resource}`, hosts: lost.map((host) => `, not "${host}"`).join('') };
      report('AH619', first.field, values, { related: [resource], severity: severityFor(takers) });
    }
  },
});

function isBareStar({ hosts, httpsRedirect }: GatewayServer): boolean {
  return hosts.length > 0 && !httpsRedirect && hosts.every(({ host }) => host === '*');
}

/** Hosts of routes of a server that nobody makes records for; `undefined` where all have one, or where nothing is routed. */
function hostsWithoutRecord(
  graph: Graph,
  server: GatewayServer,
  takers: readonly ExternalDns[],
  isNamed: boolean,
): string[] | undefined {
  const routes = virtualServicesOf(graph, server.gateway).filter((one) => binds(one, server));
  const named = routes
    .flatMap((one) => hostsOf(one).map((host) => host.text() as string))
    .filter((host) => host !== '*');
  if (named.length === 0) return terminatesTls(server) && !isNamed ? [] : undefined;
  const isWanted = (host: string) => takers.some((taker) => domainMatches(taker, host) === true);
  const lost = named.filter((host) => host.includes('.') && isWanted(host) && !hasRecord(graph, host));
  return lost.length === 0 ? undefined : lost.slice(0, 1);
}

/** A Gateway that was chosen by a filter was meant to have records. */
function severityFor(takers: readonly ExternalDns[]): 'error' | 'unresolved' {
  return takers.some(choosesObjects) ? 'error' : 'unresolved';
}
