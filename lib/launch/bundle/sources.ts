import { statSync } from 'node:fs';
import { join } from 'node:path';

import { contentOf, type FileMark, isUnchanged, stampsOf } from '../marks/file-mark';
import { type FolderMark, isFolderUnchanged, markFolder } from '../marks/folder-mark';
import { isSettled } from '../marks/settled';
import type { Bundle } from './bundle';
import { ImportedNames } from './imported-names';
import { inputFiles } from './input-files';
import { tsconfigChain } from './tsconfig-chain';

/** What a bundle was made of. */
export interface Sources {
  readonly files: readonly FileMark[];
  readonly folders: readonly FolderMark[];
  /** See Bundle. */
  readonly placed: readonly string[];
}

/**
 * Marks what a bundle was made of.
 *
 * @param start when esbuild began to read, in milliseconds since 1970
 * @returns none where something changed since then, or cannot be found: what was read is not known
 */
export function markSources(
  workingDirectory: string,
  { metafile, placed }: Pick<Bundle, 'metafile' | 'placed'>,
  start: number,
): Sources | undefined {
  const { stems } = new ImportedNames(workingDirectory, metafile.inputs);
  const folders: FolderMark[] = [];
  for (const [path, names] of stems) {
    const mark = markFolder(path, [...names], start);
    if (mark === undefined) return undefined;
    folders.push(mark);
  }
  const configs = configsIn(folders);
  if (configs === undefined) return undefined;
  const files: FileMark[] = [];
  for (const path of new Set([...inputFiles(workingDirectory, metafile), ...configs])) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || !isSettled(stats, start)) return undefined;
    files.push([path, stampsOf(stats), contentOf(path)]);
  }
  return { files, folders, placed };
}

export function areUnchanged({ files, folders }: Sources): boolean {
  return files.every(isUnchanged) && folders.every(isFolderUnchanged);
}

/** Files that say how sources are read. */
function configsIn(folders: readonly FolderMark[]): readonly string[] | undefined {
  const configs: string[] = [];
  for (const { path, entries } of folders) {
    if (entries.includes('package.json')) configs.push(join(path, 'package.json'));
    if (path.includes('node_modules')) continue;
    for (const name of ['tsconfig.json', 'jsconfig.json'].filter((each) => entries.includes(each))) {
      const chain = tsconfigChain(join(path, name));
      if (chain === undefined) return undefined;
      configs.push(...chain);
    }
  }
  return configs;
}
