import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll } from 'js-yaml';

/** Names and bytes of all files of a folder. */
export function digestOfFiles(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
}

/** The objects of a YAML text, whatever their order and that of their fields. */
export function digestOfObjects(text: string): string {
  const objects = loadAll(text).filter((object) => object !== null && object !== undefined);
  const lines = objects.map((object) => JSON.stringify(sorted(object))).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

/**
 * @param digests by who wrote it
 * @throws Error that names who wrote something else than the first
 */
export function requireSame(digests: Readonly<Record<string, string>>): void {
  const [first, ...others] = Object.entries(digests);
  const different = others.filter(([, digest]) => digest !== first?.[1]).map(([name]) => name);
  if (different.length > 0) throw new Error(`${different.join(', ')} wrote something else than ${first?.[0]}`);
}
