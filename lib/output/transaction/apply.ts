import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { codeOf, type Disk } from '../disk';
import { halfWay } from './disk-error';
import type { Journal, Step } from './journal';

/**
 * Puts the contents of a journal in place, as its plan says, and removes the journal. What was done before is not done again, so it
 * may be stopped anywhere, and started anew.
 *
 * @throws InvalidInputError when the disk refuses; the journal then stays
 */
export function apply(
  journal: Journal,
  steps: readonly Step[],
  disk: Disk,
  progress: (done: number) => void = () => undefined,
): void {
  let at = journal.plan;
  try {
    disk.flush(journal.folder);
    // Removed first: where names are the same but for case, what is removed last would be the new file.
    for (const { file } of removals(steps)) {
      at = file;
      disk.remove(file);
    }
    const made = new Set<string>();
    for (const { index, file } of waiting(journal, steps)) {
      at = file;
      progress(index);
      const folder = dirname(file);
      if (!made.has(folder)) disk.makeFolder(folder);
      made.add(folder);
      move(journal.content(index), file, disk);
    }
    for (const folder of foldersOf(removals(steps))) {
      at = folder;
      disk.removeFolder(folder);
    }
    for (const folder of foldersOf(steps)) {
      at = folder;
      if (existsSync(folder)) disk.flush(folder);
    }
    at = journal.plan;
    disk.remove(journal.plan);
  } catch (error) {
    throw halfWay(at, error, journal.told);
  }
}

const removals = (steps: readonly Step[]) => steps.filter(({ after }) => after === null);

const foldersOf = (steps: readonly Step[]) => new Set(steps.map(({ file }) => dirname(file)));

/** The files whose contents are not in their place yet. */
function waiting(journal: Journal, steps: readonly Step[]): { index: number; file: string }[] {
  const contents = new Set(readdirSync(journal.contents));
  return steps.flatMap(({ file }, index) => (contents.has(`${index}`) ? [{ index, file }] : []));
}

function move(from: string, to: string, disk: Disk): void {
  try {
    disk.rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    // Another file system: a copy there first, so that no half of a file stands in its place.
    const half = `${to}.half`;
    disk.write(half, readFileSync(from));
    disk.flush(half);
    disk.rename(half, to);
    disk.remove(from);
  }
}
