import type { Graph } from '../graph';
import { PDB } from '../kinds';
import type { Field, Resource } from '../resource';
import { labelSelectorSelects } from '../selectors';
import { type Workload, workloadsSelectedBy } from './workloads';
import { workloadsIn } from './workloads-in';

/** Workloads whose pods a PodDisruptionBudget protects. Upstream: policy/v1, where `{}` selects all pods of the namespace. */
export function workloadsOfBudget(graph: Graph, budget: Resource): readonly Workload[] {
  return graph.memoFor('workloads of budget', budget, () => {
    const selector = budget.get('spec', 'selector');
    if (!selector.isSet) return [];
    const labels = selector.get('matchLabels').labels();
    const candidates =
      labels.size === 0 ? workloadsIn(graph, budget.namespace) : workloadsSelectedBy(graph, labels, budget.namespace);
    return candidates.filter((workload) => labelSelectorSelects(selector, workload.labels));
  });
}

/** PodDisruptionBudgets that protect a workload's pods. */
export function budgetsOf(graph: Graph, workload: Workload): readonly Resource[] {
  const index = graph.memo('budgets by workload', () => {
    const byWorkload = new Map<Resource, Resource[]>();
    for (const budget of graph.all(PDB)) {
      for (const { resource } of workloadsOfBudget(graph, budget)) {
        const others = byWorkload.get(resource);
        if (others) others.push(budget);
        else byWorkload.set(resource, [budget]);
      }
    }
    return byWorkload;
  });
  return index.get(workload.resource) ?? [];
}

/** A number of pods, or a percentage of them rounded up as the disruption controller does; `undefined` where it is neither. */
export function podsOf(field: Field, replicas: number): number | undefined {
  const [, percent] = /^(\d+)%$/.exec(field.text() ?? '') ?? [];
  return percent === undefined ? field.number() : Math.ceil((Number(percent) * replicas) / 100);
}
