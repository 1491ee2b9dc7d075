import type { App } from 'cdk8s';

import type { Facts } from '../wiring/facts/facts';
import { outputPlaces } from './output-places';
import { renderOutput } from './render-output';
import { currentRun, type SynthesisResult } from './synthesis-run';
import { recoveryLine } from './transaction/recovery-line';
import { PLAIN, writeOutput } from './write-output';

/** What is written beside the manifests. */
export interface SynthesizeOptions {
  /** Files of install/. @default - none are written */
  readonly install?: ReadonlyMap<string, string>;
  /** Where the files of install/ are written. @default 'install' */
  readonly installFolder?: string;
  /** `platform.contract()`. @default - none is written */
  readonly contract?: object;
  /** Where the contract is written. @default 'platform.contract.json' */
  readonly contractFile?: string;
  /** `platform.checkerFacts()`: what the checker cannot see in the manifests. @default - nothing is told */
  readonly facts?: Facts;
}

/**
 * Writes an app: its charts to `app.outdir`, and beside it install/ and the contract. All of it comes about or nothing does: a run
 * that is stopped half way leaves a journal (`.auto-https-synth/`), and the next one finishes it.
 *
 * Everything is validated, and the wires between all objects checked, before anything is written. A lock beside the folder
 * (`dist.lock.json`, to be committed) lists the files that are ours: of a former run's, those that this one does not make are
 * removed, and foreign files are kept. Files that are as they should be are not touched.
 *
 * `kubectl apply` deletes nothing, so the `kubectl delete` lines of objects that were declared when the lock was written, and are
 * not any more, are printed to stderr (or by `auto-https synth`). The lock is written anew by the same run, so they are printed
 * once: run them, or keep them.
 *
 * @throws InvalidInputError for charts inside of charts or that depend on each other, since cdk8s then numbers all files
 * @throws InvalidInputError for file names that clash, or that not every file system can hold
 * @throws InvalidInputError for manifests with wiring errors, every one of them told
 * @throws InvalidInputError with a diff for an own file that was edited, and for a foreign one where one of ours is to be
 * @throws InvalidInputError for a lock that cannot be read, for a disk that refuses, and when another run does not end in 10 s
 * @throws Error with the message of each fault when the validation of a construct fails
 */
export function synthesize(app: App, options: SynthesizeOptions = {}): void {
  const run = currentRun();
  const recovered = (recovery: Parameters<typeof recoveryLine>[0]) => tell(recoveryLine(recovery));
  const surroundings = { ...PLAIN, ...(run && { run }), recovered };
  const output = renderOutput(app, options.facts, surroundings.run.progress);
  const result = writeOutput(output, options, outputPlaces(app.outdir, options), surroundings);
  if (run) run.finished(result);
  else tell(deletionText(result));
}

function deletionText({ deletions }: SynthesisResult): string {
  if (deletions.length === 0) return '';
  return `No longer declared, and kubectl apply deletes nothing:\n${deletions.map((line) => `  ${line}\n`).join('')}`;
}

function tell(text: string): void {
  if (text !== '') process.stderr.write(text);
}
