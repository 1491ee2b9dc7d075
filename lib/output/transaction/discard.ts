import { join } from 'node:path';

import type { Disk } from '../disk';
import { namesIn } from '../names-in';
import type { Journal } from './journal';

/** Removes what a journal holds; its plan first, so that no half of it is ever taken for a whole. */
export function discard(journal: Journal, disk: Disk): void {
  disk.remove(journal.plan);
  disk.remove(journal.halfPlan);
  for (const name of namesIn(journal.contents)) disk.remove(join(journal.contents, name));
  disk.removeFolder(journal.contents);
}

/** The same for one that does no harm where it stays: the next run removes what this one cannot. */
export function tidy(journal: Journal, disk: Disk): void {
  try {
    discard(journal, disk);
  } catch {
    // Said where it matters: by the error that led here, or by nobody, since all files are in place.
  }
}

/** Whether a run left contents that no plan is for. */
export function hasLeftovers(journal: Journal): boolean {
  return namesIn(journal.folder).some((name) => join(journal.folder, name) === journal.contents);
}
