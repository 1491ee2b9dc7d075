import { statSync } from 'node:fs';

import type { Change } from '../change';
import type { Disk } from '../disk';
import { apply } from './apply';
import { tidy } from './discard';
import { nothingChanged } from './disk-error';
import type { Journal, Step } from './journal';

/**
 * So many contents are made to outlive a power cut before the plan holds. Each waits for the disk, 0.2 to 5 ms, and thousands would
 * for seconds; what a cut takes of the others, the hashes of the lock tell at the next synthesis.
 */
const FLUSHED_AT_MOST = 256;

/**
 * Makes changes to files so that all of them come about or none does: contents and a plan are written to a journal, and only then
 * put in place.
 *
 * @throws InvalidInputError when the disk refuses, with the state that the files are in
 */
export function transact(
  journal: Journal,
  changes: readonly Change[],
  disk: Disk,
  progress: (done: number) => void = () => undefined,
): void {
  if (changes.length === 0) return;
  const steps = changes.map(({ file, before = null, after }) => ({ file, before, after: after?.sha256 ?? null }));
  prepare(journal, changes, steps, disk, progress);
  apply(journal, steps, disk, (done) => progress(changes.length + done));
  tidy(journal, disk);
}

function prepare(
  journal: Journal,
  changes: readonly Change[],
  steps: readonly Step[],
  disk: Disk,
  progress: (done: number) => void,
): void {
  let at = journal.contents;
  try {
    disk.makeFolder(journal.contents);
    for (const [index, { file, before, after }] of changes.entries()) {
      if (after === undefined) continue;
      at = file;
      progress(index);
      disk.write(journal.content(index), after.bytes, before === undefined ? undefined : statSync(file).mode);
      if (index < FLUSHED_AT_MOST) disk.flush(journal.content(index));
    }
    at = journal.plan;
    disk.flush(journal.contents);
    disk.write(journal.halfPlan, Buffer.from(journal.planText(steps)));
    disk.flush(journal.halfPlan);
    // From here on the transaction holds.
    disk.rename(journal.halfPlan, journal.plan);
  } catch (error) {
    tidy(journal, disk);
    throw nothingChanged(at, error);
  }
}
