import type { InputFault } from '../manifests/input-faults';
import type { Manifest, Source } from '../wiring/manifest';

/** What was read of some paths. */
export interface Input {
  /** More than one where they exclude each other, as overlays do. */
  readonly trees: readonly { readonly name?: string; readonly manifests: readonly Manifest[] }[];
  readonly faults: readonly InputFault[];
  /** What was left out. */
  readonly notes: readonly string[];
}

/** What the commands see of the machine: all that is not an argument. */
export interface System {
  /** Version of this package. */
  readonly version: string;
  /** Whether the output goes to a terminal that shows colours. */
  readonly colour: boolean;
  exists(path: string): boolean;
  /** @throws Error when the file cannot be read */
  readText(path: string): string;
  /** Reads manifests; `-` is stdin. */
  readManifests(paths: readonly string[]): Input;
  /** Line of the field that a finding names. */
  lineOf(source: Source, steps: readonly (string | number)[]): number;
  /** Tells what is being done; it is shown only where somebody waits for it. */
  progress(doing: string): void;
}

/** What a command leaves behind. */
export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: ExitCode;
  /** @default - no file is written */
  readonly file?: { readonly path: string; readonly text: string };
}

/** 0: fine; 1: findings; 2: wrong use. */
export type ExitCode = 0 | 1 | 2;
