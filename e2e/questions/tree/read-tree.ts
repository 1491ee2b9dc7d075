import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

/** As much of an object of dist/ as tells it from others. */
export interface TreeObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
}

/** The text of each file of a synthesized folder, in the order in which they apply. */
export type Tree = ReadonlyMap<string, string>;

export function readTree(folder: string): Tree {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The objects of a file, in its order. */
export function objectsOf(text: string): TreeObject[] {
  return (loadAll(text) as (TreeObject | null)[]).filter((object): object is TreeObject => object !== null);
}
