import type { Graph } from './graph';
import { isPlaceholder } from './placeholder';
import type { Resource } from './resource';

/** Objects of one kind, namespace and name. */
export interface RepeatedObject {
  /** At least two, in the order of their files. */
  readonly resources: readonly Resource[];
  /** Whether all say the same. */
  readonly isSame: boolean;
}

/** Objects that stand in the manifests more than once. What several kustomizations make of one is written once. */
export function repeatedObjects(graph: Graph): readonly RepeatedObject[] {
  return graph.memo('repeated objects', () =>
    [...byName(graph).values()].filter(isRepeated).map((resources) => ({ resources, isSame: areSame(resources) })),
  );
}

function byName(graph: Graph): ReadonlyMap<string, Resource[]> {
  const found = new Map<string, Resource[]>();
  for (const resource of graph.resources) {
    const { isContext, kind, name, namespace } = resource;
    if (isContext || name === '' || isPlaceholder(name) || isPlaceholder(namespace) || !isApplied(resource)) continue;
    const key = `${kind} ${namespace}/${name}`;
    const others = found.get(key);
    if (others) others.push(resource);
    else found.set(key, [resource]);
  }
  return found;
}

/** Hooks of Helm and Argo CD come and go; files of kustomize and Helm are no objects. */
function isApplied(resource: Resource): boolean {
  const isHook = resource
    .get('metadata', 'annotations')
    .entries()
    .some(([key]) => key === 'helm.sh/hook' || key === 'argocd.argoproj.io/hook');
  return !isHook && resource.apiVersion !== '' && !resource.kind.endsWith('.config.k8s.io');
}

function isRepeated(resources: readonly Resource[]): boolean {
  return resources.length > 1 && new Set(resources.map(placeOf)).size > 1;
}

function placeOf({ manifest }: Resource): unknown {
  const { source } = manifest;
  return source ? `${source.file} ${source.document} ${source.item}` : manifest;
}

function areSame(resources: readonly Resource[]): boolean {
  return new Set(resources.map(contentOf)).size === 1;
}

/** The same text for the same content, whatever the order of its keys. */
function contentOf({ manifest }: Resource): string {
  return JSON.stringify(manifest.object, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
