import type { Graph } from './graph';
import { repeatedObjects } from './repeated-objects';
import type { Resource } from './resource';

/** One or two may be a slip; a folder of samples has many. */
const FEWEST_REPEATED = 3;

/**
 * Whether the manifests are a collection of which each takes a part, such as samples or the variants of a demonstration: files
 * make objects of the same names that differ. What stands in different files may never be in one cluster then.
 */
export function isCollection(graph: Graph): boolean {
  if (graph.complete) return false;
  return graph.memo(
    'is a collection',
    () =>
      repeatedObjects(graph).filter(({ isSame, resources }) => !isSame && filesOf(resources).size > 1).length >=
      FEWEST_REPEATED,
  );
}

/** Whether it is not certain that some objects meet in one cluster, each as it was read. */
export function mayDiffer(graph: Graph, resources: readonly Resource[]): boolean {
  if (resources.some(({ manifest }) => manifest.unrendered === true)) return true;
  return filesOf(resources).size > 1 && isCollection(graph);
}

function filesOf(resources: readonly Resource[]): ReadonlySet<string> {
  return new Set(resources.map(({ manifest }) => manifest.source?.file ?? ''));
}
