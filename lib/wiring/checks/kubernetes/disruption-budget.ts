import { defineCheck, type Report } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { HPA, PDB } from '../../graph/kinds';
import { budgetsOf, podsOf, workloadsOfBudget } from '../../graph/kubernetes/disruption-budgets';
import { labelsOfTemplates, otherPodsMayBear } from '../../graph/kubernetes/pod-templates';
import { autoscalerOf, fewestReplicas } from '../../graph/kubernetes/replicas';
import { WORKLOAD_KINDS, workloads, workloadsWithUnknownLabels } from '../../graph/kubernetes/workloads';
import { workloadsIn } from '../../graph/kubernetes/workloads-in';
import type { Resource } from '../../graph/resource';
import { labelsText } from '../../graph/selectors';
import { didYouMean } from '../../near-name';

const messages = {
  AH122: {
    severity: 'warning',
    hop: 'pods',
    what: '{key} {value} leaves none of {replicas} pods of {workload} to evict',
    why: 'a drain of their node waits for ever, so nodes cannot be upgraded or scaled in',
    fix: 'Set `maxUnavailable: 1` instead, or keep more replicas ({source}) than minAvailable.',
  },
  AH123: {
    severity: 'warning',
    hop: 'pods',
    what: 'selector "{selector}" selects no pods in namespace {namespace}',
    why: 'no pod is protected: a drain may evict all of them at once',
    fix: 'Use labels of the pod template.{near}',
  },
  AH124: {
    severity: 'warning',
    hop: 'pods',
    what: 'pods of {workload} are also those of {other}',
    why: 'the API server evicts no pod that has two PodDisruptionBudgets, so a drain of its node waits for ever',
    fix: 'Keep one of the two.',
  },
  AH125: {
    severity: 'error',
    hop: 'pods',
    what: 'both minAvailable and maxUnavailable are set',
    why: 'the API server refuses the PodDisruptionBudget',
    fix: 'Keep maxUnavailable, which holds at any number of replicas.',
  },
} as const;

export default defineCheck({
  id: 'disruption-budget',
  summary: 'A PodDisruptionBudget protects pods, and still lets a node be drained.',
  rows: [33, 116],
  sources: [
    'kubernetes v1.36.3 pkg/controller/disruption/disruption.go',
    'kubernetes v1.36.3 pkg/registry/core/pod/storage/eviction.go',
  ],
  reads: [...WORKLOAD_KINDS, HPA, PDB],
  messages,
  run(graph, report) {
    for (const budget of graph.own(PDB)) {
      const spec = budget.get('spec');
      if (spec.get('minAvailable').isSet && spec.get('maxUnavailable').isSet) report('AH125', spec, {});
      else tellBlocked(graph, budget, report);
      if (workloadsOfBudget(graph, budget).length === 0) tellUseless(graph, budget, report);
    }
    for (const workload of workloads(graph)) {
      const [other, budget] = [...budgetsOf(graph, workload)].sort((a, b) => (a.name < b.name ? -1 : 1));
      if (budget === undefined || other === undefined) continue;
      const values = { workload: String(workload.resource), other: String(other) };
      report('AH124', budget.get('spec', 'selector'), values, { related: [other, workload.resource] });
    }
  },
});

function tellBlocked(graph: Graph, budget: Resource, report: Report<typeof messages>): void {
  const [least, most] = ['minAvailable', 'maxUnavailable'].map((key) => budget.get('spec', key));
  for (const workload of workloadsOfBudget(graph, budget)) {
    const replicas = fewestReplicas(graph, workload);
    // A workload that is switched off has nothing to evict.
    if (replicas === undefined || replicas === 0 || !least || !most) continue;
    const field = least.isSet ? least : most;
    const pods = podsOf(field, replicas);
    if (pods === undefined || (least.isSet ? pods < replicas : pods > 0)) continue;
    const hpa = autoscalerOf(graph, workload.resource);
    const values = {
      key: String(field.steps().at(-1)),
      value: String(field.value),
      replicas,
      workload: String(workload.resource),
      source: hpa ? 'minReplicas of its HorizontalPodAutoscaler' : 'replicas',
    };
    report('AH122', field, values, { related: [workload.resource, ...(hpa ? [hpa] : [])] });
  }
}

function tellUseless(graph: Graph, budget: Resource, report: Report<typeof messages>): void {
  const selector = budget.get('spec', 'selector');
  const labels = labelsOfTemplates(selector.get('matchLabels').labels());
  const { namespace } = budget;
  if (selector.holdsUnknown() || labels.size === 0 || otherPodsMayBear(graph, namespace, labels)) return;
  if (workloadsWithUnknownLabels(graph, namespace).length > 0) return;
  const others = workloadsIn(graph, namespace).flatMap((one) =>
    [...labels.keys()].flatMap((key) => one.labels.get(key) ?? []),
  );
  const near = [...labels.values()].map((value) => (others.includes(value) ? '' : didYouMean(value, others))).join('');
  report('AH123', selector, { selector: labelsText(labels), namespace, near });
}
