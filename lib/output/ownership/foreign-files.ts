import { join } from 'node:path';

import { entriesIn } from '../names-in';

/**
 * What stands in the folder of the manifests and is not ours, sorted. A folder in which nothing of ours is counts as one, with a
 * `/` at its end: it is not looked into.
 */
export function foreignFiles(folder: string, own: Iterable<string>): string[] {
  const names = new Set(own);
  const folders = new Set([...names].flatMap(foldersOf));
  const below = (path: string): string[] =>
    entriesIn(join(folder, path)).flatMap((entry) => {
      const name = `${path}${entry.name}`;
      if (!entry.isDirectory()) return names.has(name) ? [] : [name];
      return folders.has(`${name}/`) ? below(`${name}/`) : [`${name}/`];
    });
  return below('').sort();
}

/** The folders of a path, each with a `/` at its end. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
