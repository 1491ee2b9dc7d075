import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import type { Json } from './json';
import { KUBECTL, VALUES } from './read-tree';
import type { Tree } from './tree';

/** Writes dist/ and install/ into a folder that is emptied first; what else install/ holds comes from `product`. */
export function writeTree({ dist, values }: Tree, folder: string, product: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'dist'), { recursive: true });
  cpSync(join(product, 'install'), join(folder, 'install'), { recursive: true });
  for (const [name, manifests] of Object.entries(dist)) writeFileSync(join(folder, 'dist', name), textOf(manifests));
  for (const [release, value] of Object.entries(values)) {
    writeFileSync(join(folder, 'install', `${release}${VALUES}`), textOf([value]));
  }
}

/** Documents as YAML that kubectl reads back as they are. */
export function textOf(documents: readonly Json[]): string {
  return documents.map((document) => dump(document, { schema: KUBECTL, noRefs: true, lineWidth: -1 })).join('---\n');
}
