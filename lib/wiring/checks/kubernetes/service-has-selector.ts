import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS, type Workload } from '../../graph/kubernetes/workloads';
import { workloadsIn } from '../../graph/kubernetes/workloads-in';
import type { Resource } from '../../graph/resource';
import { labelsText } from '../../graph/selectors';

const ENDPOINTS = 'Endpoints';
const ENDPOINT_SLICE = 'EndpointSlice.discovery.k8s.io';

export default defineCheck({
  id: 'service-has-selector',
  summary: 'A Service beside a workload of its name selects pods.',
  rows: [32],
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors',
    'kubernetes v1.36.3 pkg/controller/endpointslice/endpointslice_controller.go syncService: leaves slices of such Services as they are',
  ],
  reads: [...WORKLOAD_KINDS, SERVICE, ENDPOINTS, ENDPOINT_SLICE],
  messages: {
    AH163: {
      severity: 'unresolved',
      hop: 'service',
      what: 'the Service has no selector, and nothing gives it endpoints; {workload} has its name',
      why: 'Kubernetes makes no endpoints for it: 503 behind Istio, at once on a fresh cluster, and with the next change of the pods on one that had them',
      fix: 'Set selector to labels of the pod template: {labels}.',
    },
  },
  run(graph, report) {
    const made = namesWithEndpoints(graph);
    for (const service of graph.own(SERVICE)) {
      const selector = service.get('spec', 'selector');
      const isLeftOut = selector.isUnknown || selector.entries().length > 0 || !service.get('spec', 'ports').isSet;
      if (isLeftOut || service.get('spec', 'type').value === 'ExternalName' || made.has(keyOf(service))) continue;
      const workload = namesake(graph, service);
      if (workload === undefined || workload.labels.size === 0) continue;
      const { resource, labels } = workload;
      report('AH163', selector, { workload: `${resource}`, labels: labelsText(labels) }, { related: [resource] });
    }
  },
});

function namesake(graph: Graph, { namespace, name }: Resource): Workload | undefined {
  return workloadsIn(graph, namespace).find(({ resource }) => resource.name === name);
}

/** Services whose endpoints somebody writes by hand. */
function namesWithEndpoints(graph: Graph): ReadonlySet<string> {
  const slices = graph
    .all(ENDPOINT_SLICE)
    .map((slice) => `${slice.namespace}/${slice.label('kubernetes.io/service-name').text()}`);
  return new Set([...graph.all(ENDPOINTS).map(keyOf), ...slices]);
}

function keyOf({ namespace, name }: Resource): string {
  return `${namespace}/${name}`;
}
