import { defineCheck } from '../../define-check';
import { listeningPort, serversOf, workloadsOfGateway } from '../../graph/istio/gateways';
import { GATEWAY, NETWORK_POLICY, SERVICE } from '../../graph/kinds';
import { ingressPoliciesFor, opensPort } from '../../graph/kubernetes/network-policies';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'network-policy-opens-gateway',
  summary: "NetworkPolicies of a gateway's pods open the ports that it listens on.",
  rows: [114],
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  reads: [GATEWAY, NETWORK_POLICY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH385: {
      severity: 'unresolved',
      hop: 'gateway',
      what: 'no ingress rule of {policies} opens port {port} of {workload}, where {gateway} listens for its port {number}',
      why: 'a NetworkPolicy is about the ports of pods, not of Services; what none opens is dropped (where the network enforces policies), so requests time out',
      fix: 'Allow port {port} in the policy.',
    },
  },
  run(graph, report) {
    const told = new Set<string>();
    for (const gateway of graph.all(GATEWAY)) {
      for (const workload of workloadsOfGateway(graph, gateway)) {
        const policies = ingressPoliciesFor(graph, workload);
        if (policies.length === 0) continue;
        for (const server of serversOf(graph, gateway)) {
          const port = listeningPort(graph, server, workload);
          const key = `${workload.resource} ${port}`;
          if (port === undefined || told.has(key) || opensPort(policies, workload, port) !== 'no') continue;
          told.add(key);
          // A policy with rules was meant to open ports; one without rules is right beside it.
          const culprit =
            policies.find((one) => one.get('spec', 'ingress').items().length > 0) ?? (policies[0] as Resource);
          const ingress = culprit.get('spec', 'ingress');
          const values = {
            policies: policies.join(', '),
            port,
            workload: String(workload.resource),
            gateway: String(gateway),
            number: server.port ?? port,
          };
          const related = [...policies.filter((one) => one !== culprit), workload.resource, gateway];
          report('AH385', ingress.isSet ? ingress : culprit, values, { related });
        }
      }
    }
  },
});
