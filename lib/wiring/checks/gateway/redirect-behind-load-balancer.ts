import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { serversOf, type Way, waysTo, workloadsOfGateway } from '../../graph/istio/gateways';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import { awsAnnotation, loadBalancerOf } from '../../graph/load-balancer/load-balancers';

export default defineCheck({
  id: 'redirect-behind-load-balancer',
  summary: 'No server that redirects to https stands behind a port whose TLS ends at the load balancer.',
  rows: [18],
  sources: ['istio#16778', 'istio pilot/pkg/networking/core/gateway.go RequireTls'],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH264: {
      severity: 'error',
      hop: 'service',
      what: 'TLS of port {port} ends at the load balancer, and the port leads to a server of {gateway} that redirects to https',
      why: 'the gateway sees plain HTTP and redirects every request to the address it came for: ERR_TOO_MANY_REDIRECTS',
      fix: 'Lead port {port} to another targetPort than the redirecting server, or take httpsRedirect out.',
    },
  },
  run(graph, report) {
    const said = new Set<unknown>();
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of serversOf(graph, gateway).filter(({ httpsRedirect }) => httpsRedirect)) {
        for (const workload of workloadsOfGateway(graph, gateway).filter((one) => !trustsProxies(one))) {
          for (const { service, port } of waysTo(graph, server, workload)) {
            if (said.has(port.field.value) || !endsTls(graph, { service, port })) continue;
            said.add(port.field.value);
            const values = { port: port.port ?? 0, gateway: `${gateway}` };
            report('AH264', port.field.get('targetPort'), values, { related: [gateway] });
          }
        }
      }
    }
  },
});

/** With trusted proxies before it a gateway believes their x-forwarded-proto. */
function trustsProxies({ metadata }: Workload): boolean {
  return metadata.get('annotations', 'proxy.istio.io/config').text()?.includes('numTrustedProxies') === true;
}

function endsTls(graph: Graph, { service, port }: Way): boolean {
  const balancer = loadBalancerOf(graph, service);
  if (balancer === undefined || balancer.backendProtocol === 'ssl' || balancer.backendProtocol === 'https')
    return false;
  // Without a list of its TLS ports the load balancer itself is wrong.
  if (!awsAnnotation(service, 'ssl-ports').isSet) return false;
  return balancer.listeners.some((listener) => listener.port.field.value === port.field.value && listener.tls === true);
}
