import { type Json, sameJson } from '../tree/json';
import { type Manifest, type ObjectName, objectsOf, type Tree } from '../tree/tree';

/** What leads a cluster from one tree to another: kubectl apply prunes nothing, so what is gone is deleted by name. */
export interface Changes {
  readonly applied: readonly Manifest[];
  readonly deleted: readonly Manifest[];
}

export function changesBetween(before: Tree, after: Tree): Changes {
  const [old, wanted] = [manifestsOf(before), manifestsOf(after)];
  return {
    applied: [...wanted]
      .filter(([name, manifest]) => !sameJson(manifest, old.get(name)))
      .map(([, manifest]) => manifest),
    deleted: [...old].filter(([name]) => !wanted.has(name)).map(([, manifest]) => manifest),
  };
}

function manifestsOf(tree: Tree): ReadonlyMap<ObjectName, Manifest> {
  const objects = objectsOf({ ...tree, values: {} }) as ReadonlyMap<ObjectName, Json>;
  return objects as ReadonlyMap<ObjectName, Manifest>;
}

/** Names of the objects that a tree has otherwise than another one. */
export function changedObjects(before: Tree, after: Tree): ObjectName[] {
  const [old, wanted] = [objectsOf(before), objectsOf(after)];
  const names = [...new Set([...old.keys(), ...wanted.keys()])];
  return names.filter((name) => !sameJson(old.get(name), wanted.get(name)));
}
