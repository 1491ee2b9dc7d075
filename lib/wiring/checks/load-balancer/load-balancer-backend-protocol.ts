import { defineCheck } from '../../define-check';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { type ServerBehind, serversBehind, serversBehindListeners } from '../../graph/load-balancer/listeners';
import { awsAnnotation, isAws } from '../../graph/load-balancer/load-balancers';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'load-balancer-backend-protocol',
  summary: 'Behind a load balancer that ends TLS, the server speaks what the load balancer speaks.',
  rows: [90],
  sources: [
    'aws-load-balancer-controller v3 pkg/service/model_build_listener.go buildListenerSpec',
    'docs/guide/service/annotations.md#backend-protocol',
  ],
  reads: [SERVICE, GATEWAY, ...WORKLOAD_KINDS],
  messages: {
    AH704: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'TLS ends at the load balancer, which then speaks plain {protocol} to the {server} server of {gateway}',
      why: 'the gateway waits for a TLS handshake and closes the connection: requests of "{host}" are reset',
      fix: "Set the Gateway server's protocol to HTTP, or the annotation aws-load-balancer-backend-protocol to ssl.",
    },
    AH705: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'backend-protocol "{protocol}", and the server of {gateway} speaks plain HTTP',
      why: 'the load balancer begins a TLS handshake with a gateway that speaks HTTP: requests of "{host}" are reset',
      fix: 'Take the annotation away (tcp is the default), or end TLS at the Gateway server too.',
    },
  },
  run(graph, report) {
    const said = new Set<Resource>();
    for (const way of serversBehindListeners(graph)) {
      const { balancer, server, listener } = way;
      const { service } = balancer;
      if (!isAws(balancer) || listener.tls !== true || said.has(service)) continue;
      const [speaks, expects] = [sendsTls(way), expectsTls(way)];
      if (speaks === undefined || expects === undefined || speaks === expects) continue;
      if (
        expects &&
        serversBehind(graph, service).some((one) => one.listener === listener && expectsTls(one) === false)
      )
        continue;
      said.add(service);
      const wire = {
        related: [server.gateway],
        ...(server.hosts[0] && { host: server.hosts[0].host }),
        // A Gateway without a selector is on every gateway: its hosts may be meant for another load balancer.
        ...(server.gateway.get('spec', 'selector').entries().length === 0 && { severity: 'warning' as const }),
      };
      const host = server.hosts[0]?.host ?? '*';
      const protocol = balancer.backendProtocol ?? 'tcp';
      const field = awsAnnotation(service, 'backend-protocol');
      const gateway = `${server.gateway}`;
      if (speaks) report('AH705', field, { protocol, gateway, host }, wire);
      else {
        const at = field.isSet ? field : awsAnnotation(service, 'ssl-cert');
        report('AH704', at, { protocol, server: server.protocol ?? 'TLS', gateway, host }, wire);
      }
    }
  },
});

function sendsTls({ balancer }: ServerBehind): boolean | undefined {
  const { backendProtocol } = balancer;
  return backendProtocol === undefined ? undefined : ['ssl', 'https', 'tls'].includes(backendProtocol);
}

function expectsTls({ server }: ServerBehind): boolean | undefined {
  if (server.protocol === 'HTTPS' || server.protocol === 'TLS') return true;
  return server.protocol === 'HTTP' || server.protocol === 'HTTP2' || server.protocol === 'GRPC' ? false : undefined;
}
