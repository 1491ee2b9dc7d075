import { defineCheck } from '../../define-check';
import { type GatewayServer, workloadsOfGateway } from '../../graph/istio/gateways';
import { mergedServers } from '../../graph/istio/merged-servers';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'one-protocol-on-a-port',
  summary: 'Servers on one port of a gateway speak what can be told apart.',
  rows: [17],
  sources: ['istio pilot/pkg/model/gateway.go mergeGateways, canMergeProtocols'],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH260: {
      severity: 'error',
      hop: 'gateway',
      what: 'the {protocol} server on port {port} comes after one of {other}, plain {before}, on the same port',
      why: 'istiod skips a server on a port that speaks another protocol in plain text already, without a word on the object',
      fix: 'Give each of them a port of its own: 80 for HTTP, 443 for HTTPS.',
    },
  },
  run(graph, report) {
    const seen = new Set<GatewayServer>();
    const workloads = new Set(graph.own(GATEWAY).flatMap((gateway) => workloadsOfGateway(graph, gateway)));
    for (const { server, dropped } of [...workloads].flatMap((workload) => mergedServers(graph, workload))) {
      if (dropped?.reason !== 'plain text first' || seen.has(server)) continue;
      const { by } = dropped;
      // Ports that the Service alone brings together are said of the Service.
      if (server.port !== by.port || server.protocol === undefined || by.protocol === undefined) continue;
      seen.add(server);
      const values = { protocol: server.protocol, port: server.port ?? 0, before: by.protocol };
      report(
        'AH260',
        server.field.get('port', 'number'),
        { ...values, other: `${by.gateway}` },
        { related: [by.gateway] },
      );
    }
  },
});
