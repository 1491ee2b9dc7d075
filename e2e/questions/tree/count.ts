import { objectsOf, type Tree } from './read-tree';

/** How many objects a tree has. */
export function countObjects(tree: Tree): number {
  return [...tree.values()].flatMap(objectsOf).length;
}
