import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Change } from './change';
import { type Beside, compareOutput, type OutputComparison } from './compare-output';
import { type Disk, NODE_DISK } from './disk';
import { journalOf, type OutputPlaces, told } from './output-places';
import { refuseConflicts } from './ownership/refuse-conflicts';
import type { RenderedOutput } from './rendered-output';
import { staleFiles } from './stale-files';
import type { SynthesisResult, SynthesisRun } from './synthesis-run';
import { folderMissing } from './transaction/disk-error';
import { type Recovery, recover } from './transaction/recover';
import { claim, WAIT_MS } from './transaction/run-lock';
import { transact } from './transaction/transact';

/** What an output is written with; all of it is told by tests alone, but for the run. */
export interface Surroundings {
  readonly disk: Disk;
  /** How long another run is waited for, in milliseconds. */
  readonly waitMs: number;
  readonly run: Pick<SynthesisRun, 'mode' | 'force' | 'progress'>;
  /** Hears what was done with what a stopped run had left. */
  recovered(recovery: Recovery): void;
}

export const PLAIN: Surroundings = {
  disk: NODE_DISK,
  waitMs: WAIT_MS,
  run: { mode: 'write', force: false, progress: () => undefined },
  recovered: () => undefined,
};

/** Writes what was rendered, or in mode `check` tells what it would write. */
export function writeOutput(
  output: RenderedOutput,
  beside: Beside,
  places: OutputPlaces,
  surroundings: Surroundings,
): SynthesisResult {
  const { progress, mode } = surroundings.run;
  const total = output.files.length;
  const compare = () => compareOutput(output, beside, places, (done) => progress('comparing', done, total));
  return mode === 'check' ? check(places, compare) : write(places, compare, surroundings);
}

function check(places: OutputPlaces, compare: () => OutputComparison): SynthesisResult {
  const journal = journalOf(places);
  const interrupted = journal.readPlan() ? [`${journal.told}: a synthesis stopped half way, and is not finished`] : [];
  const comparison = compare();
  return { ...resultOf(places, comparison), stale: [...interrupted, ...staleFiles(places.folder, comparison)] };
}

function write(
  places: OutputPlaces,
  compare: () => OutputComparison,
  { disk, waitMs, run, recovered }: Surroundings,
): SynthesisResult {
  const journal = journalOf(places);
  const release = claim(journal.folder, disk, waitMs);
  try {
    recovered(recover(journal, disk, run.force));
    const comparison = compare();
    if (!run.force) refuseConflicts(told(places.folder), comparison.conflicts);
    // A folder that is thrown away needs no journal: what stops half way is gone with it.
    if (places.lock === undefined) writePlainly(comparison.manifests, disk);
    const changes = [...comparison.others, ...(places.lock === undefined ? [] : comparison.manifests)];
    transact(journal, changes, disk, (done) => run.progress('writing', done, 2 * changes.length));
    ensureFolder(places.folder, disk);
    return resultOf(places, comparison);
  } finally {
    release();
  }
}

/** An app without charts has a folder, too: the cdk8s CLI looks for it (cdk8s-cli 2.207 lib/util.js synthApp). */
function ensureFolder(folder: string, disk: Disk): void {
  if (existsSync(folder)) return;
  try {
    disk.makeFolder(folder);
  } catch (error) {
    throw folderMissing(folder, error);
  }
}

function writePlainly(changes: readonly Change[], disk: Disk): void {
  for (const { file, after } of changes) {
    if (after === undefined) continue;
    disk.makeFolder(dirname(file));
    disk.write(file, after.bytes);
  }
}

function resultOf(places: OutputPlaces, comparison: OutputComparison): SynthesisResult {
  const changes = [...comparison.manifests, ...comparison.others];
  return {
    folder: told(places.folder),
    written: changes.filter(({ after }) => after).map(({ file }) => told(file)),
    unchanged: comparison.unchanged,
    removed: changes.filter(({ after }) => !after).map(({ file }) => told(file)),
    foreign: comparison.foreign.map((name) => `${told(places.folder)}/${name}`),
    deletions: comparison.deletions,
    stale: [],
    files: comparison.files.map(told),
  };
}
