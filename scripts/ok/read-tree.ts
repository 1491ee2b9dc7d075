import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../crds/folder';

/** The files under the named files and folders of a folder, by their path in it. */
export async function readTree(folder: string, names: readonly string[]): Promise<Files> {
  const files = await Promise.all(names.map((name) => filesOf(folder, name)));
  const texts = files.flat().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

async function filesOf(folder: string, name: string): Promise<string[]> {
  const path = join(folder, name);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [name];
  const below = await Promise.all((await readdir(path)).map((child) => filesOf(folder, `${name}/${child}`)));
  return below.flat();
}
