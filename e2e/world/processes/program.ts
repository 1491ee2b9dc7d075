import { join, resolve } from 'node:path';
import type { Plan } from '../plan';
import type { RunFolder } from '../run-folder';

/** A program of the world: it runs from the beginning to the end of it, in the run's folder. */
export interface Program {
  /** Also the name of its log. */
  readonly name: string;
  readonly argv: readonly string[];
  /** Whose network it is in. @default 'node' */
  readonly where?: 'node' | 'outside';
  readonly env?: Readonly<Record<string, string>>;
  /** Configuration files, by their name in `conf/`. */
  readonly files?: Readonly<Record<string, unknown>>;
}

/** What command lines are made from. */
export interface Stand {
  readonly folder: RunFolder;
  readonly plan: Plan;
}

const ROOT = resolve(__dirname, '../../..');

/** A file of the project. */
export const projectFile = (path: string) => join(ROOT, path);

export const server = ({ plan }: Stand, name: string) => join(plan.bin, name);

export const conf = ({ folder }: Stand, name: string) => folder.file('conf', name);

/** A program of the project's own, of TypeScript. */
export const typescript = (file: string) => [process.execPath, projectFile('scripts/run-ts.cjs'), projectFile(file)];
