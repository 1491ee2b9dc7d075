import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { credentialsOf } from '../../graph/istio/credentials';
import { type GatewayServer, serversOf, terminatesTls, workloadsOfGateway } from '../../graph/istio/gateways';
import { inOrder } from '../../graph/istio/merged-servers';
import { GATEWAY } from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'certificate-on-one-server',
  summary: 'Hosts with one certificate are on one server of a gateway.',
  rows: [9],
  alsoKnownAs: ['IST0138'],
  sources: [
    'https://istio.io/latest/docs/ops/common-problems/network-issues/#404-errors-occur-when-multiple-gateways-configured-with-same-tls-certificate',
    'RFC 9113 section 9.1.1',
  ],
  reads: [GATEWAY, ...WORKLOAD_KINDS],
  messages: {
    AH221: {
      severity: 'warning',
      hop: 'tls',
      what: 'credentialName "{name}" is on {other} as well, for other hosts of the same gateway',
      why: 'a browser that has an HTTP/2 connection to one host uses it for the other, whose certificate is the same, and gets 404 there',
      fix: 'Put the hosts on one server, or give each Gateway a certificate for its own hosts alone.',
    },
  },
  run(graph, report) {
    const firsts = new Map<string, GatewayServer>();
    for (const server of inOrder(graph.all(GATEWAY)).flatMap((gateway) => serversOf(graph, gateway))) {
      if (server.protocol !== 'HTTPS' || !terminatesTls(server)) continue;
      for (const { field, name } of credentialsOf(server)) {
        for (const key of keysOf(graph, server, name)) {
          const first = firsts.get(key);
          if (first === undefined) firsts.set(key, server);
          else if (!hasSameHosts(server, first)) {
            report('AH221', field, { name, other: `${first.gateway}` }, { related: [first.gateway] });
            break;
          }
        }
      }
    }
  },
});

/** Browsers come back by port and address: servers of other ports or gateways share no connection. */
function keysOf(graph: Graph, server: GatewayServer, name: string): string[] {
  return workloadsOfGateway(graph, server.gateway).map(
    ({ resource }: Workload) => `${resource} ${server.port} ${name}`,
  );
}

function hasSameHosts(one: GatewayServer, other: GatewayServer): boolean {
  const names = new Set(one.hosts.map(({ host }) => host));
  return other.hosts.every(({ host }) => names.has(host));
}
