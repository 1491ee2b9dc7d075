import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { digest } from '../marks/digest';

/** Where what is kept of a program lies. */
export interface CachePlace {
  readonly folder: string;
  /** What is known of the program, and of its last run: JSON. */
  readonly notes: string;
  /** The project's own sources, compiled; or all of the program, where it is in one part. */
  readonly own: string;
  /** The packages, compiled. */
  readonly packages: string;
}

/** In the nearest node_modules above the working directory; where there is none, nothing is kept. */
export function cachePlace(workingDirectory: string, entry: string): CachePlace | undefined {
  const modules = nearestModules(workingDirectory);
  if (modules === undefined) return undefined;
  const folder = join(modules, '.cache/cdk8s-auto-https');
  const key = `${basename(entry)}-${digest(`${workingDirectory}\n${entry}`).slice(0, 16)}`;
  const file = (ending: string) => join(folder, `${key}${ending}`);
  return { folder, notes: file('.json'), own: file('.own.bin'), packages: file('.packages.bin') };
}

function nearestModules(folder: string): string | undefined {
  const modules = join(folder, 'node_modules');
  if (statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return modules;
  const above = dirname(folder);
  return above === folder ? undefined : nearestModules(above);
}
