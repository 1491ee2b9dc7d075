import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import {
  type GatewayServer,
  serversOf,
  terminatesTls,
  type Way,
  waysTo,
  workloadsOfGateway,
} from '../../graph/istio/gateways';
import { isHttp } from '../../graph/istio/merged-servers';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { awsAnnotation, loadBalancerOf } from '../../graph/load-balancer/load-balancers';

export default defineCheck({
  id: 'protocol-fits-port',
  summary: 'Browsers find plain HTTP on port 80 and TLS on port 443.',
  rows: [],
  sources: ['RFC 9110 section 4.2', 'istio pilot/pkg/model/gateway.go resolvePorts'],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH297: {
      severity: 'warning',
      hop: 'gateway',
      what: 'the server speaks {protocol} on port 80',
      why: 'http:// comes to port 80 in plain text and is reset, and https:// goes to port 443',
      fix: 'Use port number 443.',
    },
    AH298: {
      severity: 'warning',
      hop: 'gateway',
      what: 'the server speaks {protocol}, plain text, on port 443, and {service} does not end TLS there',
      why: 'https:// comes to port 443 with TLS, which the gateway does not understand: the browser shows a protocol error',
      fix: 'Set the protocol to HTTPS with tls, or end TLS at the load balancer.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of serversOf(graph, gateway)) {
        const number = server.field.get('port', 'number');
        const protocol = server.protocol ?? '';
        const ways = allWays(graph, server);
        if (terminatesTls(server) && server.port === 80 && ways.every(isPort80)) {
          report('AH297', number, { protocol });
        }
        const [first] = ways;
        const isPlain = isHttp(server) && server.port === 443;
        if (!isPlain || !first || !ways.every((way) => isPlainListener(graph, way))) continue;
        report(
          'AH298',
          server.field.get('port', 'protocol'),
          { protocol, service: `${first.service}` },
          { related: [first.service] },
        );
      }
    }
  },
});

function allWays(graph: Graph, server: GatewayServer): Way[] {
  return workloadsOfGateway(graph, server.gateway).flatMap((workload) => waysTo(graph, server, workload));
}

/** Inside of the cluster anything goes: egress gateways take TLS on port 80. */
function isPort80({ service, port }: Way): boolean {
  return port.port === 80 && service.get('spec', 'type').text() === 'LoadBalancer';
}

/** Whether a way is a port 443 of a load balancer that surely ends no TLS. */
function isPlainListener(graph: Graph, { service, port }: Way): boolean {
  // One with a certificate for other ports is a slip of the load balancer's.
  if (awsAnnotation(service, 'ssl-cert').isSet) return false;
  const listeners = loadBalancerOf(graph, service)?.listeners ?? [];
  return port.port === 443 && listeners.some((one) => one.port.field.value === port.field.value && one.tls === false);
}
