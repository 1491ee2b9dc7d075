import { defineCheck } from '../../define-check';
import { endpointsOf } from '../../graph/istio/endpoints';
import { hostOfHop, lastHops } from '../../graph/istio/last-hops';
import { GATEWAY, NAMESPACE, NETWORK_POLICY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { ingressPoliciesFor, letsIn } from '../../graph/kubernetes/network-policies';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { labelsText } from '../../graph/selectors';

export default defineCheck({
  id: 'network-policy-lets-gateway-in',
  summary: 'NetworkPolicies of the pods behind a route let the gateway in.',
  rows: [114],
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],
  reads: [GATEWAY, NAMESPACE, NETWORK_POLICY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH384: {
      severity: 'unresolved',
      hop: 'pods',
      what: 'no ingress rule of {policies} lets in the gateway ({labels} in namespace {namespace}) on port {port} of {workload}',
      why: 'once a policy selects pods, what none allows is dropped (where the network enforces policies), so requests time out or get 503',
      fix: 'Allow namespace {namespace}, such as by the label kubernetes.io/metadata.name, on the port of the container ({port}).',
    },
  },
  run(graph, report) {
    const told = new Set<Resource>();
    for (const hop of lastHops(graph)) {
      for (const { workload, port } of endpointsOf(graph, hop)) {
        const policies = ingressPoliciesFor(graph, workload);
        if (policies.length === 0 || port === undefined || told.has(workload.resource)) continue;
        const client = hop.clients.find((one) => letsIn(graph, policies, one, workload, port) === 'no');
        if (!client) continue;
        told.add(workload.resource);
        // A policy with rules was meant to let somebody in; one without rules is right beside it.
        const culprit =
          policies.find((one) => one.get('spec', 'ingress').items().length > 0) ?? (policies[0] as Resource);
        const ingress = culprit.get('spec', 'ingress');
        const host = hostOfHop(hop);
        const values = {
          policies: policies.join(', '),
          labels: labelsText(client.labels),
          namespace: client.namespace,
          port,
          workload: String(workload.resource),
        };
        const related = [...policies.filter((one) => one !== culprit), workload.resource, client.resource];
        report('AH384', ingress.isSet ? ingress : culprit, values, { related, ...(host !== undefined && { host }) });
      }
    }
  },
});
