import type { Condition, KubeList, KubeObject } from '../../kube/objects';
import type { World } from '../../world/world';

/** An object of the cluster, by what kubectl calls it: `certificate/apps-shop`. */
export async function find<T extends KubeObject>(
  world: World,
  object: string,
  namespace?: string,
): Promise<T | undefined> {
  const flags = ['--ignore-not-found', '--output', 'json', ...inNamespace(namespace)];
  const text = await world.kubectl(['get', object, ...flags]);
  return text === '' ? undefined : JSON.parse(text);
}

/** Every object of a kind, of one namespace or of all. */
export async function list<T extends KubeObject>(
  world: World,
  kind: string,
  namespace?: string,
): Promise<readonly T[]> {
  const where = namespace === undefined ? ['--all-namespaces'] : inNamespace(namespace);
  const text = await world.kubectl(['get', kind, '--output', 'json', ...where]);
  return (JSON.parse(text) as KubeList<T>).items ?? [];
}

export function inNamespace(namespace?: string): string[] {
  return namespace === undefined ? [] : ['--namespace', namespace];
}

/** An object whose state is told by conditions. */
export interface Conditioned extends KubeObject {
  readonly status?: { readonly conditions?: readonly Condition[] };
}

export function isTrue(object: Conditioned | undefined, type: string): boolean {
  return object?.status?.conditions?.some((each) => each.type === type && each.status === 'True') ?? false;
}
