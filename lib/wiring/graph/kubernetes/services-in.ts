import type { Graph } from '../graph';
import { SERVICE } from '../kinds';

/** Names of the Services of a namespace. */
export function servicesIn(graph: Graph, namespace: string): readonly string[] {
  const index = graph.memo('names of services by namespace', () => {
    const names = new Map<string, string[]>();
    for (const service of graph.all(SERVICE)) {
      const others = names.get(service.namespace);
      if (others) others.push(service.name);
      else names.set(service.namespace, [service.name]);
    }
    return names;
  });
  return index.get(namespace) ?? [];
}
