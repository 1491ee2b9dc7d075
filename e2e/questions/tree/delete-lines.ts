import { objectsOf, type Tree, type TreeObject } from './read-tree';

/**
 * Arguments of `kubectl`, one list a command, that remove what one tree has and the next has no more: last applied, first removed.
 *
 * It stands in for the lines that a synthesis will print once it remembers what the one before it made.
 */
export function deleteLines(before: Tree, after: Tree): string[][] {
  const kept = new Set([...after.values()].flatMap(objectsOf).map(identity));
  const gone = [...before.values()].flatMap(objectsOf).filter((object) => !kept.has(identity(object)));
  const byNamespace = new Map<string | undefined, string[]>();
  for (const object of gone.reverse()) {
    const { namespace } = object.metadata;
    byNamespace.set(namespace, [
      ...(byNamespace.get(namespace) ?? []),
      `${resourceOf(object)}/${object.metadata.name}`,
    ]);
  }
  return [...byNamespace].map(([namespace, names]) => [
    'delete',
    ...names,
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
  ]);
}

/** As kubectl takes it: the kind, and its group where it has one. */
function resourceOf({ kind, apiVersion }: TreeObject): string {
  const group = apiVersion.includes('/') ? `.${apiVersion.split('/')[0]}` : '';
  return `${kind.toLowerCase()}${group}`;
}

function identity(object: TreeObject): string {
  return `${resourceOf(object)}/${object.metadata.namespace ?? ''}/${object.metadata.name}`;
}
