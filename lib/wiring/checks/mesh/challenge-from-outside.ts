import { defineCheck } from '../../define-check';
import { HTTP01_KINDS, namesThroughIstio, type ValidatedName } from '../../graph/cert-manager/http01';
import { isPublicAuthority } from '../../graph/cert-manager/issuers';
import type { Graph } from '../../graph/graph';
import { bearsIngressLabel, ingressGateway } from '../../graph/istio/mesh-ingress';
import { SERVICE } from '../../graph/kinds';
import { portsOf, servicesOfWorkload } from '../../graph/kubernetes/services';
import { type LoadBalancer, loadBalancerOf } from '../../graph/load-balancer/load-balancers';
import type { Field } from '../../graph/resource';

export default defineCheck({
  id: 'challenge-from-outside',
  summary: 'A public certificate authority can ask port 80 of a host that is validated by HTTP-01.',
  rows: [61, 62],
  sources: ['https://letsencrypt.org/docs/challenge-types/#http-01-challenge'],
  reads: [...HTTP01_KINDS, SERVICE],
  messages: {
    AH512: {
      severity: 'error',
      hop: 'challenge',
      what: 'the load balancer of host "{host}" is internal',
      why: 'the certificate authority asks from the internet and cannot connect: the order is invalid',
      fix: 'Make the load balancer internet-facing, or validate by DNS-01.',
    },
    AH513: {
      severity: 'unresolved',
      hop: 'challenge',
      what: 'the load balancer of host "{host}" is open to {ranges} alone',
      why: 'the certificate authority asks from addresses that it does not tell, so its requests are dropped',
      fix: 'Open port 80 to all, or validate by DNS-01.',
    },
    AH514: {
      severity: 'error',
      hop: 'challenge',
      what: 'no load balancer of host "{host}" has port 80',
      why: 'HTTP-01 asks port 80 and no other: the connection is refused or times out',
      fix: 'Add port 80 to the Service, or validate by DNS-01.',
    },
  },
  run(graph, report) {
    const told = new Set<unknown>();
    for (const validated of namesThroughIstio(graph)) {
      const { name: host, certificate, issuer } = validated;
      const balancers = loadBalancersOf(graph, validated);
      const [first] = balancers;
      if (!first || told.has(first.service)) continue;
      const wire = {
        host,
        related: [certificate.resource, issuer, ...balancers.slice(1).map(({ service }) => service)],
      };
      const [ranges] = balancers.map(closedRanges);
      if (balancers.every((one) => !hasPort80(one)))
        report('AH514', first.service.get('spec', 'ports'), { host }, wire);
      else if (!isPublicAuthority(issuer)) continue;
      else if (balancers.every(isToldInternal)) report('AH512', first.schemeField ?? first.service, { host }, wire);
      else if (ranges && balancers.every(closedRanges))
        report('AH513', ranges, { host, ranges: ranges.texts().join(', ') }, wire);
      else continue;
      told.add(first.service);
    }
  },
});

/** Of the pods that answer challenges; of others there is nothing to say before challenges get there. */
function loadBalancersOf(graph: Graph, { workloads: all }: ValidatedName): LoadBalancer[] {
  const gateway = ingressGateway(graph);
  const workloads = all.filter((one) => gateway === undefined || bearsIngressLabel(gateway, one));
  const services = new Set(workloads.flatMap((workload) => servicesOfWorkload(graph, workload)));
  return [...services].flatMap((service) => loadBalancerOf(graph, service) ?? []);
}

/** By a word in the Service; what follows from a controller's default has a check of its own. */
function isToldInternal({ scheme, schemeField }: LoadBalancer): boolean {
  return scheme === 'internal' && schemeField !== undefined;
}

function hasPort80({ service }: LoadBalancer): boolean {
  const ports = service.get('spec', 'ports');
  return ports.holdsUnknown() || portsOf(service).some(({ port }) => port === 80);
}

/** Source ranges that are not the whole internet. */
function closedRanges({ service }: LoadBalancer): Field | undefined {
  const ranges = service.get('spec', 'loadBalancerSourceRanges');
  const texts = ranges.texts();
  const isOpen = ranges.holdsUnknown() || texts.length === 0 || texts.some((range) => range.trim().endsWith('/0'));
  return isOpen ? undefined : ranges;
}
