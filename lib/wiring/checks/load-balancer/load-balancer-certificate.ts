import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { certificateNameCovers, hostWithin } from '../../graph/hosts';
import type { GatewayServer } from '../../graph/istio/gateways';
import { hostsOf, virtualServicesOf } from '../../graph/istio/virtual-services';
import { GATEWAY, SERVICE, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { serversBehindListeners } from '../../graph/load-balancer/listeners';
import { awsAnnotation, isAws } from '../../graph/load-balancer/load-balancers';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'load-balancer-certificate',
  summary: 'The ACM certificates of a load balancer cover the hosts behind it.',
  rows: [122],
  sources: [
    'ACM user guide, Characteristics of certificates: an asterisk stands for one label',
    'RFC 6125 section 6.4.3',
  ],
  reads: [SERVICE, GATEWAY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH717: {
      severity: 'error',
      hop: 'certificate',
      what: 'host "{host}" of {source} is not among the names of the certificate: {names}',
      why: 'TLS ends at the load balancer with a certificate for other names: browsers show a name mismatch',
      fix: 'Add a certificate with the name to ssl-cert (ARNs with commas), or use a host that the names cover.',
    },
  },
  run(graph, report) {
    const asked = new Set<Resource>();
    for (const { balancer, listener, server } of serversBehindListeners(graph)) {
      const { service, certificates } = balancer;
      const field = awsAnnotation(service, 'ssl-cert');
      if (listener.tls !== true || !isAws(balancer) || server.httpsRedirect) continue;
      const facts = certificates.map((arn) => graph.facts.aws?.certificates?.find((one) => one.arn === arn));
      if (facts.length === 0 || facts.includes(undefined)) {
        if (!asked.has(service)) report.notDecided('AH717', field, 'aws.certificates');
        asked.add(service);
        continue;
      }
      const names = facts.flatMap((one) => one?.names ?? []);
      const odd = hostsBehind(graph, server).find(
        ({ host }) => !names.some((name) => certificateNameCovers(name, host)),
      );
      if (odd === undefined) continue;
      const values = { host: odd.host, source: `${odd.source}`, names: names.join(', ') };
      report('AH717', field, values, { host: odd.host, related: [odd.source, server.gateway] });
    }
  },
});

/** Hosts of a server, and of the VirtualServices on it where it has a wildcard. */
function hostsBehind(graph: Graph, { gateway, hosts }: GatewayServer): { host: string; source: Resource }[] {
  const routed = virtualServicesOf(graph, gateway).flatMap((source) =>
    hostsOf(source).map((field) => ({ host: field.text() as string, source })),
  );
  const within = routed.filter(({ host }) =>
    hosts.some((one) => one.host.startsWith('*') && hostWithin(host, one.host)),
  );
  return [...hosts.map(({ host }) => ({ host, source: gateway })), ...within].filter(({ host }) => host !== '*');
}
