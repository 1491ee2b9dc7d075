import { statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';

import { stemOf } from '../marks/folder-mark';
import { isInputFile } from './input-files';

/** What decides in any folder how its files are read, and what an import of the folder itself means. */
const EVERYWHERE = ['package', 'tsconfig', 'jsconfig', 'index', 'node_modules'];

/** By folder, the beginnings of names that imports look for in it: a file that comes there may be found before another. */
export class ImportedNames {
  public readonly stems = new Map<string, Set<string>>();
  private readonly followed = new Set<string>();

  public constructor(workingDirectory: string, inputs: Metafile['inputs']) {
    for (const [path, { imports }] of Object.entries(inputs).filter(([name]) => isInputFile(name))) {
      const folder = dirname(resolve(workingDirectory, path));
      this.lookAbove(folder);
      for (const { original } of imports) {
        if (original !== undefined && !isBuiltin(original)) this.follow(folder, original);
      }
    }
  }

  private follow(folder: string, original: string): void {
    const key = `${folder}\0${original}`;
    if (this.followed.has(key)) return;
    this.followed.add(key);
    if (/^([./]|[A-Za-z]:[\\/])/.test(original)) this.lookFor(resolve(folder, original));
    else if (!original.startsWith('#')) this.lookForPackage(folder, original);
  }

  private lookFor(path: string): void {
    this.add(dirname(path), stemOf(basename(path)));
    if (isFolder(path)) this.add(path, ...EVERYWHERE);
  }

  private lookForPackage(folder: string, original: string): void {
    const name = /^(@[^/]+\/)?[^/]+/.exec(original)?.[0] ?? original;
    for (const above of selfAndAbove(folder)) {
      const modules = join(above, 'node_modules');
      if (basename(above) === 'node_modules' || !isFolder(modules)) continue;
      const [scope = '', rest] = name.split('/');
      this.add(modules, stemOf(scope));
      if (rest !== undefined) this.add(join(modules, scope), stemOf(rest));
      if (isFolder(join(modules, name))) return;
    }
  }

  /** Up to the folder that holds node_modules, where a project ends. */
  private lookAbove(folder: string): void {
    for (const above of selfAndAbove(folder)) {
      if (this.stems.get(above)?.has('package')) return;
      this.add(above, ...EVERYWHERE);
      if (isFolder(join(above, 'node_modules'))) return;
    }
  }

  private add(folder: string, ...stems: readonly string[]): void {
    const known = this.stems.get(folder) ?? new Set();
    for (const stem of stems) known.add(stem);
    this.stems.set(folder, known);
  }
}

function selfAndAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...selfAndAbove(above)];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
