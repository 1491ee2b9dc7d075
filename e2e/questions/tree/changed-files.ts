import type { Tree } from './read-tree';

/** Files that are new or different, in the order in which they apply. */
export function changedFiles(before: Tree, after: Tree): string[] {
  return [...after.keys()].filter((name) => before.get(name) !== after.get(name));
}
