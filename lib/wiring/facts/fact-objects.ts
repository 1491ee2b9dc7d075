import type { Graph } from '../graph/graph';
import type { Kind } from '../graph/kinds';
import type { Resource } from '../graph/resource';

/**
 * Objects of a kind that configure controllers. They stand for facts that the user might have told, so that a check which
 * needs a fact is not said to read all the kinds that may hold it.
 */
export function factObjects(graph: Graph, kind: Kind): readonly Resource[] {
  const byKind = graph.memo('fact objects', () => {
    const found = new Map<Kind, Resource[]>();
    for (const resource of graph.resources) {
      const others = found.get(resource.kind);
      if (others) others.push(resource);
      else found.set(resource.kind, [resource]);
    }
    return found;
  });
  return byKind.get(kind) ?? [];
}
