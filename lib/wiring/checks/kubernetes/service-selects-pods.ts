import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { SERVICE } from '../../graph/kinds';
import { labelsOfTemplates, otherPodsMayBear } from '../../graph/kubernetes/pod-templates';
import {
  WORKLOAD_KINDS,
  type Workload,
  workloads,
  workloadsSelectedBy,
  workloadsWithUnknownLabels,
} from '../../graph/kubernetes/workloads';
import { workloadsIn } from '../../graph/kubernetes/workloads-in';
import type { Resource } from '../../graph/resource';
import { type Labels, labelsText } from '../../graph/selectors';
import { didYouMean, nearName } from '../../near-name';

export default defineCheck({
  id: 'service-selects-pods',
  summary: 'The selector of a Service selects pods.',
  rows: [32],
  sources: [
    'kubernetes v1.36.3 pkg/controller/endpointslice/endpointslice_controller.go',
    'istio pilot/pkg/serviceregistry/serviceentry (WorkloadEntries of a Service)',
  ],
  reads: [...WORKLOAD_KINDS, SERVICE],
  messages: {
    AH109: {
      severity: 'unresolved',
      hop: 'service',
      what: 'selector "{selector}" selects no pods in namespace {namespace}{elsewhere}',
      why: 'the Service has no endpoints, so every request to it fails: 503 behind Istio',
      fix: 'Use labels of a pod template in namespace {namespace}, not those of the workload itself.{near}',
    },
    AH156: {
      severity: 'warning',
      hop: 'service',
      what: 'no pod template has {later}; with it the selector would select pods of {workload}',
      why: 'unless a controller or the app itself sets the label when it runs, the Service has no endpoints: 503 behind Istio',
      fix: 'Set the label on the pod template, or take it out of the selector; if something sets it later, let it stand.',
    },
  },
  run(graph, report) {
    for (const service of graph.own(SERVICE)) {
      const selector = service.get('spec', 'selector');
      if (selector.holdsUnknown() || service.get('spec', 'type').value === 'ExternalName') continue;
      const labels = labelsOfTemplates(selector.labels());
      if (labels.size === 0 || mayHavePods(graph, service, labels)) continue;
      const later = setLater(graph, service, labels);
      if (later) {
        const [workload] = later.workloads as [Workload];
        const values = { later: labelsText(later.labels), workload: String(workload.resource) };
        report('AH156', selector, values, { related: [workload.resource] });
        continue;
      }
      const elsewhere = workloadsSelectedBy(graph, labels);
      const values = {
        selector: labelsText(labels),
        namespace: service.namespace,
        elsewhere: elsewhere[0] ? `; ${elsewhere[0].resource} has them` : '',
        near: nearValue(graph, service, labels),
      };
      const meant = elsewhere.length > 0 ? elsewhere : sharing(graph, service, labels);
      report('AH109', selector, values, { related: meant.slice(0, 5).map(({ resource }) => resource) });
    }
  },
});

function mayHavePods(graph: Graph, { namespace }: Resource, labels: Labels): boolean {
  return (
    workloadsSelectedBy(graph, labels, namespace).length > 0 ||
    workloadsWithUnknownLabels(graph, namespace).length > 0 ||
    otherPodsMayBear(graph, namespace, labels)
  );
}

/** Labels that something may set at run time: no template of the tree knows their keys, and all others select pods. */
function setLater(graph: Graph, { namespace }: Resource, labels: Labels) {
  const known = graph.memo(
    'keys of pod labels',
    () => new Set(workloads(graph).flatMap((one) => [...one.labels.keys()])),
  );
  const shown = new Map([...labels].filter(([key]) => known.has(key)));
  const odd = new Map([...labels].filter(([key]) => !known.has(key)));
  const selected = shown.size === 0 || odd.size === 0 ? [] : workloadsSelectedBy(graph, shown, namespace);
  const isTypo = selected.some((one) => [...odd.keys()].some((key) => nearName(key, one.labels.keys()) !== undefined));
  return selected.length === 0 || isTypo ? undefined : { labels: odd, workloads: selected };
}

/** Workloads that were probably meant: of the Service's name, or with one of the labels. */
function sharing(graph: Graph, { namespace, name }: Resource, labels: Labels): readonly Workload[] {
  const all = workloadsIn(graph, namespace);
  return all.filter(
    (one) => one.resource.name === name || [...labels].some(([key, value]) => one.labels.get(key) === value),
  );
}

function nearValue(graph: Graph, { namespace }: Resource, labels: Labels): string {
  for (const [key, value] of labels) {
    const values = workloadsIn(graph, namespace).flatMap((one) => one.labels.get(key) ?? []);
    if (values.length > 0 && !values.includes(value)) return didYouMean(value, values);
  }
  return '';
}
