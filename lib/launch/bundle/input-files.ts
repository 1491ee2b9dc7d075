import { resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/** Whether an input of a bundle is a file: not what plugins made up, nor what a package keeps from Node. */
export function isInputFile(name: string): boolean {
  return !/^\(disabled\)|^[\w-]{2,}:|^<stdin>$/.test(name);
}

/** Files that a bundle was made of, by their absolute paths. */
export function inputFiles(workingDirectory: string, { inputs }: Metafile): string[] {
  const names = Object.keys(inputs).filter(isInputFile);
  return names.map((name) => resolve(workingDirectory, name));
}
