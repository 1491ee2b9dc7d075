import { resolve } from 'node:path';

import type { SynthesisResult } from '../../output/synthesis-run';
import { Journal } from '../../output/transaction/journal';
import { contentOf, type FileMark, isUnchanged, stampsOf } from '../marks/file-mark';
import { isSettled } from '../marks/settled';
import { type Look, looksTheSame, statsOf } from '../watch/look';
import { type Observation, type SeenVariable, variableHash } from '../watch/observation';

/** A run that would be the same again: what it saw, and what it left. */
export interface Memory {
  readonly looks: readonly Look[];
  readonly variables: readonly SeenVariable[];
  readonly outputs: readonly FileMark[];
  /** Each folder of manifests, with how many files it has. */
  readonly folders: readonly (readonly [folder: string, files: number])[];
}

/** Files of a project that decide how it is made, whether the app reads them or not. */
const OF_THE_PROJECT = [
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'cdk8s.yaml',
];

/** Looks at the project before its app runs. */
export function lookAtProject(workingDirectory: string, observation: Observation): void {
  for (const name of OF_THE_PROJECT) observation.looked('content', resolve(workingDirectory, name));
}

/** What is remembered of a run; nothing where its outcome depends on more than was seen. The doubts then say why. */
export function remember(observation: Observation, results: readonly SynthesisResult[]): Memory | undefined {
  if (results.length === 0) observation.doubt('it calls no synthesize');
  const moment = Date.now();
  const files = new Set(results.flatMap((result) => result.files.map((file) => resolve(file))));
  const outputs = [...files].map((file) => markOutput(file, observation, moment));
  if (observation.doubts.size > 0) return undefined;
  const { looks, variables } = observation.seen();
  const journals = results.map(({ folder }) => Journal.beside(folder).folder);
  return {
    looks: [...looks, ...new Set(journals)].map((each) => (typeof each === 'string' ? noJournal(each) : each)),
    variables,
    outputs,
    folders: results.map(({ folder, written, unchanged }) => [folder, written.length + unchanged]),
  };
}

/** Whether the run that is remembered would be the same again, and all that it left is there. */
export function isStillTrue({ looks, variables, outputs }: Memory, env: NodeJS.ProcessEnv): boolean {
  return (
    variables.every(([name, hash]) => variableHash(env[name]) === hash) &&
    looks.every(looksTheSame) &&
    outputs.every(isUnchanged)
  );
}

/** A synthesis that stopped half way is finished by the next one, and one that is running is waited for. */
function noJournal(path: string): Look {
  return ['presence', path, 'nothing', ''];
}

function markOutput(file: string, observation: Observation, moment: number): FileMark {
  const stats = statsOf(file);
  const stamps = stats === undefined ? '' : stampsOf(stats);
  if (stats === undefined || observation.stampsOf(file) !== stamps) {
    observation.doubt(`${file} was changed while it ran`);
    return [file, '', ''];
  }
  return isSettled(stats, moment) ? [file, stamps, ''] : [file, '', contentOf(file)];
}
