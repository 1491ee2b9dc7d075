import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes generated files into a folder: what changed is written, and files that a former run made and this one does not are
 * removed.
 *
 * @param folder is made where it is missing
 * @param files text by file name
 * @param isOwn tells the files that this package makes from foreign ones, which are kept
 */
export function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  isOwn: (file: string) => boolean,
): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    writeIfChanged(join(folder, name), text);
  }
  removeStale(folder, (name) => isOwn(name) && !files.has(name));
}

/** Removes the files of a folder that are stale. */
export function removeStale(folder: string, isStale: (file: string) => boolean): void {
  for (const name of readdirSync(folder).filter(isStale)) {
    rmSync(join(folder, name));
  }
}

/** Writes a file unless it has that text already, so that its time of change says something. */
export function writeIfChanged(file: string, text: string): void {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    writeFileSync(file, text);
  }
}
