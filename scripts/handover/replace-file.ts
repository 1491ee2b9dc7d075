import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: who reads it meanwhile, or after a crash, finds the former one or this one. */
export function replaceFile(file: string, text: string): void {
  // Beside it: a rename across file systems is a copy.
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}
