import type { Graph } from '../graph';
import { type Workload, workloads } from './workloads';

/** Workloads of a namespace. */
export function workloadsIn(graph: Graph, namespace: string): readonly Workload[] {
  const index = graph.memo('workloads by namespace', () => {
    const byNamespace = new Map<string, Workload[]>();
    for (const workload of workloads(graph)) {
      const others = byNamespace.get(workload.namespace);
      if (others) others.push(workload);
      else byNamespace.set(workload.namespace, [workload]);
    }
    return byNamespace;
  });
  return index.get(namespace) ?? [];
}
