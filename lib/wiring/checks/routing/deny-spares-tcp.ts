import { defineCheck } from '../../define-check';
import { actionOf, deniesAllOfTcp, policiesFor } from '../../graph/istio/authorization';
import { type GatewayServer, serversOf, workloadsOfGateway } from '../../graph/istio/gateways';
import { AUTHORIZATION_POLICY, GATEWAY } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'deny-spares-tcp',
  summary: 'No DENY rule of HTTP alone is for a gateway that hands on TLS or TCP.',
  rows: [114],
  sources: [
    'istio pilot/pkg/security/authz/model/model.go checkError: DENY drops what TCP does not show, and keeps the rest',
    'https://istio.io/latest/docs/tasks/security/authorization/authz-tcp/',
  ],
  reads: [AUTHORIZATION_POLICY, GATEWAY, ...WORKLOAD_KINDS],
  messages: {
    AH382: {
      severity: 'warning',
      hop: 'gateway',
      what: 'the DENY rule asks for {attributes} alone, and {gateway} hands on {hosts} as {protocol}',
      why: 'TCP shows no attributes of HTTP, so the rule denies every connection to these hosts; browsers see a reset',
      fix: 'Limit the rule by the ports of the pods, or leave such requests to the app.',
    },
  },
  run(graph, report) {
    const told = new Set<string>();
    for (const gateway of graph.all(GATEWAY)) {
      for (const server of serversOf(graph, gateway).filter(isTcp)) {
        const policies = workloadsOfGateway(graph, gateway).flatMap((workload) => policiesFor(graph, workload));
        for (const policy of new Set(policies.filter((one) => actionOf(one) === 'DENY'))) {
          for (const rule of policy.get('spec', 'rules').items()) {
            const attributes = deniesAllOfTcp(rule);
            if (attributes === undefined || told.has(`${policy} ${rule.path()}`)) continue;
            told.add(`${policy} ${rule.path()}`);
            report(
              'AH382',
              rule,
              { attributes, gateway: `${gateway}`, ...whatIsHandedOn(server) },
              { related: [gateway] },
            );
          }
        }
      }
    }
  },
});

/** Whether the gateway sees no more than a connection. */
function isTcp({ protocol, tlsMode }: GatewayServer): boolean {
  return protocol === 'TCP' || protocol === 'TLS' || (protocol === 'HTTPS' && tlsMode === 'PASSTHROUGH');
}

function whatIsHandedOn({ hosts, protocol, tlsMode }: GatewayServer) {
  const names = hosts.map(({ host }) => `"${host}"`).join(', ');
  return { hosts: names || 'its hosts', protocol: tlsMode === 'PASSTHROUGH' ? 'TLS' : String(protocol) };
}
