import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that are kept, of programs in all places that share a node_modules. */
const MOST_FILES = 60;

/** The bytes of a kept file; none where it cannot be read. */
export function readKept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Keeps a file so that who reads it at this moment sees the old one or the new one. Where nothing can be written, nothing is kept. */
export function keep(file: string, content: string | Uint8Array): void {
  const half = `${file}.${process.pid}.half`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(half, content);
    renameSync(half, file);
    prune(dirname(file));
  } catch {
    rmSync(half, { force: true });
  }
}

/** Forgets a kept file. */
export function forget(file: string): void {
  rmSync(file, { force: true });
}

/** Removes the oldest files: projects in folders that come and go would fill the disk. */
function prune(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= MOST_FILES) return;
  const files = names.map((name) => join(folder, name)).map((file) => ({ file, time: statSync(file).mtimeMs }));
  for (const { file } of files.sort((a, b) => b.time - a.time).slice(MOST_FILES / 2)) forget(file);
}
