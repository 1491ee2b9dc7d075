/** Under this symbol of `globalThis` a command leaves what it asks of `synthesize`, whichever copy of the package the app loads. */
export const SYNTHESIS_RUN = Symbol.for('cdk8s-auto-https.synthesis-run');

/** What a command asks of the syntheses of an app, and where it hears of them. Without one, `synthesize` writes, unforced. */
export interface SynthesisRun {
  /** `write` writes; `check` writes nothing and tells what is stale. */
  readonly mode: 'write' | 'check';
  /** Whether files that somebody edited are overwritten. */
  readonly force: boolean;
  /** Hears how far the work is: `done` of `total` in the step that is named. */
  progress(doing: string, done: number, total: number): void;
  /** Hears of each synthesis that ended well. */
  finished(result: SynthesisResult): void;
}

/** What a synthesis did; in mode `check`, what it would do. Files are relative to the working directory. */
export interface SynthesisResult {
  /** The folder of the manifests. */
  readonly folder: string;
  /** Files that were made or changed. */
  readonly written: readonly string[];
  /** How many files were as they should be, and were left alone. */
  readonly unchanged: number;
  /** Own files of a former run that were removed. */
  readonly removed: readonly string[];
  /** Files in the folder of the manifests that are not ours, and are kept. */
  readonly foreign: readonly string[];
  /** `kubectl delete` lines for objects that disappeared since the lock was written; apply never prunes. */
  readonly deletions: readonly string[];
  /** Mode `check`: files that are not as they should be, each with why. */
  readonly stale: readonly string[];
  /** All own files of this synthesis, with the lock, install/ and the contract. */
  readonly files: readonly string[];
}

/** What the running command asks; none under plain node or `cdk8s synth`. */
export function currentRun(): SynthesisRun | undefined {
  return (globalThis as { [SYNTHESIS_RUN]?: SynthesisRun })[SYNTHESIS_RUN];
}
