import { defineCheck } from '../../define-check';
import { externalDnsInstances, flagValue, refusalOf, targetsOf } from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import type { GatewayServer } from '../../graph/istio/gateways';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { ownLoadBalancers, serversBehind } from '../../graph/load-balancer/listeners';
import { awsAnnotation, byAwsController } from '../../graph/load-balancer/load-balancers';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'load-balancer-scheme',
  summary: 'A load balancer for hosts of the internet says that it is internet-facing.',
  rows: [91, 94],
  sources: [
    'aws-load-balancer-controller v3 pkg/service/model_build_load_balancer.go buildLoadBalancerScheme, buildLoadBalancerSubnetMappings',
    'EKS user guide, Use Service Annotations to configure Network Load Balancers',
  ],
  reads: [SERVICE, GATEWAY, ...WORKLOAD_KINDS],
  messages: {
    AH706: {
      severity: 'warning',
      hop: 'load-balancer',
      what: 'no annotation aws-load-balancer-scheme',
      why: 'its controller makes an internal load balancer by default: the record of "{host}" holds private addresses, which the internet does not reach{evidence}',
      fix: 'Set service.beta.kubernetes.io/aws-load-balancer-scheme to "internet-facing", or to "internal" where that is meant.',
    },
    AH707: {
      severity: 'error',
      hop: 'load-balancer',
      what: '{annotation} on a load balancer that is {scheme}',
      why: 'the controller refuses the Service: the load balancer is not made, or stays as it is',
      fix: 'Keep {annotation} for {wanted} load balancers, or change the scheme.',
    },
    AH708: {
      severity: 'error',
      hop: 'load-balancer',
      what: 'scheme "{scheme}"',
      why: 'the controller refuses the Service, "unknown scheme": the load balancer is not made, or stays as it is',
      fix: 'Write "internet-facing" or "internal".',
    },
  },
  run(graph, report) {
    for (const balancer of ownLoadBalancers(graph).filter(byAwsController)) {
      const { service, scheme, schemeField } = balancer;
      const text = awsAnnotation(service, 'scheme').text();
      if (text !== undefined && text !== 'internal' && text !== 'internet-facing') {
        report('AH708', awsAnnotation(service, 'scheme'), { scheme: text });
        continue;
      }
      const odd = scheme === 'internal' ? 'eip-allocations' : 'private-ipv4-addresses';
      if (scheme !== undefined && awsAnnotation(service, odd).isSet) {
        const wanted = scheme === 'internal' ? 'internet-facing' : 'internal';
        report('AH707', awsAnnotation(service, odd), { annotation: `aws-load-balancer-${odd}`, scheme, wanted });
      }
      const server = schemeField === undefined && scheme === 'internal' ? publicServer(graph, service) : undefined;
      if (server === undefined) continue;
      const isPublished = publishes(graph, server.gateway, 'public');
      if (!isPublished && publishes(graph, server.gateway, 'private')) continue;
      const host = server.hosts[0]?.host ?? '*';
      const evidence = isPublished ? ', while the record goes to a public zone' : '';
      const severity = isPublished ? ('error' as const) : ('warning' as const);
      report(
        'AH706',
        service.get('metadata', 'annotations'),
        { host, evidence },
        { host, related: [server.gateway], severity },
      );
    }
  },
});

/** A server behind it for a host that people outside may look up. */
function publicServer(graph: Graph, service: Resource): GatewayServer | undefined {
  return serversBehind(graph, service)
    .map(({ server }) => server)
    .find(({ hosts }) =>
      hosts.some(({ host }) => host.includes('.') && !/\.(local|internal|lan|corp|test)$/.test(host)),
    );
}

/** Whether an external-dns for zones of a kind writes the Gateway's records. */
function publishes(graph: Graph, gateway: Resource, type: 'public' | 'private'): boolean {
  return externalDnsInstances(graph).some(
    (instance) =>
      flagValue(instance, 'aws-zone-type') === type &&
      refusalOf(instance, gateway) === undefined &&
      targetsOf(graph, instance, gateway).from === 'services',
  );
}
