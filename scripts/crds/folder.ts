import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** File name → text. */
export type Files = ReadonlyMap<string, string>;

/** The files of a generated folder; none when the folder is not there yet. */
export async function readFolder(folder: string, extension: string): Promise<Files> {
  if (!existsSync(folder)) return new Map();
  const names = (await readdir(folder)).filter((name) => name.endsWith(extension)).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** Writes the files, and deletes those of the extension that are no longer made. */
export async function writeFolder(folder: string, extension: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  const before = await readFolder(folder, extension);
  const stale = [...before.keys()].filter((name) => !files.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name))));
  await Promise.all([...files].map(([name, text]) => writeFile(join(folder, name), text)));
}
