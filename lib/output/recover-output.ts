import { NODE_DISK } from './disk';
import { Journal } from './transaction/journal';
import { type Recovery, recover } from './transaction/recover';
import { claim } from './transaction/run-lock';

/**
 * Finishes what a run that was stopped had begun to write to a folder of manifests, or throws away what it had only prepared.
 * `synthesize` does so by itself before it writes.
 *
 * @throws InvalidInputError when a file that is still to be written was edited since
 */
export function recoverOutput(folder: string): Recovery {
  const journal = Journal.beside(folder);
  const release = claim(journal.folder, NODE_DISK);
  try {
    return recover(journal, NODE_DISK);
  } finally {
    release();
  }
}

/** Whether a run that was stopped left files of this folder half old and half new. */
export function isInterrupted(folder: string): boolean {
  return Journal.beside(folder).readPlan() !== undefined;
}
