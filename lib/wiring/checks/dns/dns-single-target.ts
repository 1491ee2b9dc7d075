import { defineCheck } from '../../define-check';
import { externalDnsInstances, flagValue, refusalOf, targetsOf, watches } from '../../graph/external-dns';
import type { Graph } from '../../graph/graph';
import { serversOf, waysTo, workloadsOfGateway } from '../../graph/istio/gateways';
import { GATEWAY, SERVICE, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'dns-single-target',
  summary: 'The records of a Gateway lead to one load balancer, or to several that are alike.',
  rows: [74],
  sources: [
    'external-dns v0.22.0 source/endpoints.go; provider/aws/aws.go: the first target of an alias',
    'external-dns#1685',
  ],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH610: {
      severity: 'warning',
      hop: 'record',
      what: 'the load balancer is a target of {gateway}, as {other} is{lack}',
      why: '{consequence}',
      fix: 'Give each gateway labels of its own, or name the load balancer in an annotation "external-dns.kubernetes.io/target" of the Gateway.',
    },
  },
  run(graph, report) {
    const said = new Set<Resource>();
    for (const gateway of graph.all(GATEWAY)) {
      if (gateway.get('spec', 'selector').labels().size === 0) continue;
      for (const instance of externalDnsInstances(graph)) {
        if (refusalOf(instance, gateway) !== undefined && watches(instance, { kind: VIRTUAL_SERVICE }) !== true)
          continue;
        const { services } = targetsOf(graph, instance, gateway);
        const lacking = services.find((service) => !servesAll(graph, gateway, service));
        const isAlias = flagValue(instance, 'provider') === 'aws';
        const odd = lacking ?? (isAlias ? services.at(-1) : undefined);
        const other = services.find((service) => service !== odd);
        if (odd === undefined || other === undefined || said.has(odd)) continue;
        said.add(odd);
        const lack = lacking ? ', and lacks its ports' : '';
        const consequence = isAlias ? FIRST : ALL;
        const values = { gateway: `${gateway}`, other: `${other}`, lack, consequence };
        report('AH610', odd.get('spec', 'selector'), values, { related: [other, gateway] });
      }
    }
  },
});

const FIRST = 'an alias record has one target: external-dns takes the name that sorts first, whichever was meant';
const ALL = 'the record has the addresses of both: some of the requests go to ports that are not there';

/** Whether a Service leads to every server of a Gateway. */
function servesAll(graph: Graph, gateway: Resource, service: Resource): boolean {
  return serversOf(graph, gateway).every((server) =>
    workloadsOfGateway(graph, gateway).some((workload) =>
      waysTo(graph, server, workload).some((way) => way.service === service),
    ),
  );
}
