import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { workloadsOfGateway, workloadsSelected } from '../../graph/istio/gateways';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { servicesOfWorkload } from '../../graph/kubernetes/services';
import { WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';
import { labelsText } from '../../graph/selectors';

export default defineCheck({
  id: 'entry-points-have-own-labels',
  summary: "A Gateway's selector selects the pods of one entry point, and nothing else.",
  rows: [28],
  sources: ['istio pilot/pkg/model/push_context.go mergeGateways', 'external-dns source/endpoints.go'],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH288: {
      severity: 'warning',
      hop: 'gateway',
      what: 'the pods have the labels "{selector}" of {gateway}, and so have those of {other}, behind another load balancer',
      why: 'both entry points serve the hosts of the Gateway, and the record may lead to either: an internal host can be reached from outside',
      fix: 'Give the pods of each entry point a label value of its own, and select by it.',
    },
    AH289: {
      severity: 'warning',
      hop: 'pods',
      what: 'the pods have the labels "{selector}", by which {gateway} selects {other}, and are no gateway',
      why: 'a Service with that selector leads to these pods as well, and external-dns may take the one of the app for the record',
      fix: 'Give the pods other labels.',
    },
  },
  run(graph, report) {
    const said = new Set<string>();
    for (const gateway of graph.own(GATEWAY)) {
      for (const app of appsAmong(graph, gateway)) {
        if (said.has(`${app}`)) continue;
        said.add(`${app}`);
        const [first] = workloadsOfGateway(graph, gateway);
        const selector = labelsText(gateway.get('spec', 'selector').labels());
        const related = [gateway, ...(first ? [first.resource] : [])];
        report('AH289', app, { selector, gateway: `${gateway}`, other: `${first?.resource}` }, { related });
      }
      const selector = gateway.get('spec', 'selector').labels();
      const [first, other] = selector.size === 0 ? [] : entryPoints(graph, gateway);
      if (first === undefined || other === undefined || said.has(`${first} ${other}`)) continue;
      said.add(`${first} ${other}`);
      const values = { selector: labelsText(selector), gateway: `${gateway}`, other: `${first}` };
      report('AH288', other, values, { related: [first, gateway] });
    }
  },
});

/** Workloads with the labels of a selector that are no gateways, while others with them are. */
function appsAmong(graph: Graph, gateway: Resource): readonly Resource[] {
  if (gateway.get('spec', 'selector').labels().size === 0) return [];
  const gateways = new Set(workloadsOfGateway(graph, gateway));
  const selected = workloadsSelected(graph, gateway);
  return selected.filter((workload) => !gateways.has(workload)).map(({ resource }) => resource);
}

/** Workloads of a Gateway whose load balancers differ: no Service is in front of both. */
function entryPoints(graph: Graph, gateway: Resource): readonly Resource[] {
  const apart: { readonly resource: Resource; readonly services: ReadonlySet<Resource> }[] = [];
  const all = [...workloadsOfGateway(graph, gateway)].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  for (const workload of all) {
    const services = new Set(servicesOfWorkload(graph, workload).filter(isEntry));
    const isNew = apart.every((one) => [...services].every((service) => !one.services.has(service)));
    if (services.size > 0 && isNew) apart.push({ resource: workload.resource, services });
  }
  return apart.map(({ resource }) => resource);
}

function nameOf({ resource }: Workload): string {
  return `${resource}`;
}

function isEntry(service: Resource): boolean {
  const type = service.get('spec', 'type').text();
  return type === 'LoadBalancer' || type === 'NodePort';
}
