import { existsSync } from 'node:fs';
import { relative } from 'node:path';

import { InvalidInputError } from '../../errors';
import type { Disk } from '../disk';
import { readBytes } from '../read-bytes';
import { sha256 } from '../sha256';
import { apply } from './apply';
import { discard, hasLeftovers, tidy } from './discard';
import { nothingChanged } from './disk-error';
import type { Journal, Step } from './journal';

/** What was done with what a stopped run had left: nothing was there, it had changed nothing yet, or its files are in place now. */
export type Recovery = 'none' | 'discarded' | 'finished';

/**
 * Finishes what a stopped run had begun, or throws away what it had only prepared.
 *
 * @param force whether files that were edited since are overwritten
 * @throws InvalidInputError when a file that is still to change was edited since; nothing is changed then
 */
export function recover(journal: Journal, disk: Disk, force = false): Recovery {
  const steps = journal.readPlan();
  if (steps === undefined) return clear(journal, disk);
  const open = steps.map((step, index) => ({ ...step, index })).filter((step) => isOpen(journal, step));
  checkContents(journal, open);
  const edited = open.filter(isEdited).map(({ file }) => relative(process.cwd(), file));
  if (edited.length > 0 && !force) throw editedSince(journal, edited);
  apply(journal, steps, disk);
  tidy(journal, disk);
  return 'finished';
}

/** What is left without a plan: contents that were prepared, or nothing. */
function clear(journal: Journal, disk: Disk): Recovery {
  if (!hasLeftovers(journal)) return 'none';
  try {
    discard(journal, disk);
  } catch (error) {
    throw nothingChanged(journal.folder, error);
  }
  return 'discarded';
}

type OpenStep = Step & { readonly index: number };

/** Whether it is still to be done. What was done, and edited after that, is for the lock to tell. */
function isOpen(journal: Journal, { file, after, index }: OpenStep): boolean {
  return existsSync(after === null ? file : journal.content(index));
}

/** A file that went since may be written: nothing is lost. */
function isEdited({ file, before, after }: OpenStep): boolean {
  const found = readBytes(file);
  if (found === undefined) return false;
  const hash = sha256(found);
  return hash !== before && hash !== after;
}

/** A power cut may garble contents that were not flushed. */
function checkContents(journal: Journal, open: readonly OpenStep[]): void {
  for (const { after, index } of open) {
    if (after === null) continue;
    const content = readBytes(journal.content(index));
    if (content === undefined || sha256(content) !== after) throw journal.unreadable();
  }
}

function editedSince(journal: Journal, files: readonly string[]): InvalidInputError {
  return new InvalidInputError({
    what: `${files.join(', ')} ${files.length === 1 ? 'was' : 'were'} edited after a synthesis stopped half way`,
    why: `${journal.told} holds what it still had to write there, and what was edited would be lost, so nothing was written`,
    fix: 'Undo the edit, and synthesize again; or overwrite it with `auto-https synth --force`.',
  });
}
