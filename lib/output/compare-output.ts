import { join } from 'node:path';

import type { Change } from './change';
import { changesOf, type GeneratedFile, generatedFiles } from './generated-files';
import { type OutputPlaces, told } from './output-places';
import { deletionLines } from './ownership/deletions';
import { foreignFiles } from './ownership/foreign-files';
import { lockText, readLock } from './ownership/lock';
import { type Conflict, compareOwnFiles } from './ownership/own-files';
import type { RenderedOutput } from './rendered-output';

/** What is written beside the manifests. */
export interface Beside {
  /** Files of install/ by name. */
  readonly install?: ReadonlyMap<string, string>;
  readonly contract?: object;
}

/** What an output lacks to be as it should; nothing is changed to find out. */
export interface OutputComparison {
  /** Changes in the folder of the manifests, and all others. */
  readonly manifests: readonly Change[];
  readonly others: readonly Change[];
  readonly conflicts: readonly Conflict[];
  readonly unchanged: number;
  readonly foreign: readonly string[];
  readonly deletions: readonly string[];
  readonly files: readonly string[];
}

/**
 * Compares what was rendered with what is on disk.
 *
 * @throws InvalidInputError when the lock, or a file that would be replaced, cannot be read
 */
export function compareOutput(
  { files, unlisted }: RenderedOutput,
  beside: Beside,
  places: OutputPlaces,
  progress: (done: number) => void,
): OutputComparison {
  const { folder, lock } = places;
  const locked = lock === undefined ? undefined : readLock(lock, told(lock));
  const own = compareOwnFiles(folder, files, locked, progress);
  const metadata = unlisted.map(({ name, bytes }) => ({ file: join(folder, name), bytes }));
  const others = othersOf(lockText(files), beside, places);
  const changes = { manifests: [...own.changes, ...changesOf(metadata)], others: changesOf(others) };
  const made = [...others, ...metadata].filter(({ bytes }) => bytes !== undefined);
  const kept = new Set([...files, ...(locked ?? []), ...unlisted].map(({ name }) => name));
  return {
    ...changes,
    conflicts: own.conflicts,
    unchanged:
      files.length + made.length - [...changes.manifests, ...changes.others].filter(({ after }) => after).length,
    foreign: foreignFiles(folder, kept),
    deletions: locked ? deletionLines(locked, files) : [],
    files: [...files.map(({ name }) => join(folder, name)), ...made.map(({ file }) => file)],
  };
}

/** The files beside the folder of the manifests. */
function othersOf(lockedFiles: string, { install, contract }: Beside, places: OutputPlaces): GeneratedFile[] {
  const { lock, installFolder, contract: file } = places;
  return [
    ...(lock === undefined ? [] : [{ file: lock, bytes: Buffer.from(lockedFiles) }]),
    ...(install === undefined ? [] : generatedFiles(installFolder, install)),
    ...(contract === undefined ? [] : [{ file, bytes: Buffer.from(`${JSON.stringify(contract, null, 2)}\n`) }]),
  ];
}
