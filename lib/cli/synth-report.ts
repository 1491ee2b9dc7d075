import { InvalidInputError } from '../errors';
import type { Memory } from '../launch/memory/memory';
import type { SynthesisResult } from '../output/synthesis-run';
import type { Output } from './system';

/** What is said of a run that would be the same as the last one. */
export function upToDate({ folders }: Pick<Memory, 'folders'>): Output {
  return fine(folders.map(([folder, files]) => `${folder}: ${counted(files, 'file')}, all up to date`));
}

/** What is said of a run that wrote. */
export function written(entry: string, results: readonly SynthesisResult[], doubts: readonly string[]): Output {
  const output = fine(results.flatMap((result) => [summary(result), ...deletions(result)]));
  return {
    ...output,
    stderr: results.length === 0 ? `note: ${withoutSynthesize(entry)}\n` : doubts.map(note).join(''),
  };
}

/**
 * What is said of a run that only compared.
 *
 * @throws InvalidInputError when there is nothing that could be compared
 */
export function checked(entry: string, results: readonly SynthesisResult[]): Output {
  if (results.length === 0) {
    throw new InvalidInputError({
      what: `${entry} calls no synthesize`,
      why: 'what is committed cannot be compared with what it makes',
      fix: 'Call synthesize(app) in the place of app.synth().',
    });
  }
  const stale = results.flatMap((result) => result.stale);
  if (stale.length === 0)
    return fine(results.map(({ folder, files }) => `${folder}: ${counted(files.length, 'file')}, all up to date`));
  const lines = stale.map((line) => `  ${line}\n`).join('');
  const head = `${counted(stale.length, 'file')} ${stale.length === 1 ? 'is' : 'are'} not what ${entry} makes:\n`;
  return { stdout: '', stderr: `${head}${lines}Run npx auto-https synth and commit the result.\n`, exitCode: 1 };
}

/** Files that are not ours, by name; else they are only counted. */
export function foreignNotes(results: readonly SynthesisResult[]): string[] {
  return results.flatMap(({ foreign }) => foreign.map((file) => `${file} is not ours and is kept`));
}

function summary({ folder, written: made, unchanged, removed, foreign }: SynthesisResult): string {
  return [
    `${folder}: ${counted(made.length + unchanged, 'file')}`,
    `${made.length} written`,
    `${unchanged} unchanged`,
    `${removed.length} removed`,
    ...(foreign.length > 0 ? [`${foreign.length} foreign and kept`] : []),
  ].join(', ');
}

function deletions({ deletions: lines }: SynthesisResult): readonly string[] {
  if (lines.length === 0) return [];
  return ['', 'These objects are not made any more, and kubectl apply deletes none. After it, run:', '', ...lines];
}

function withoutSynthesize(entry: string): string {
  return `${entry} calls no synthesize: what it wrote is neither checked nor owned, and has no lock. Call synthesize(app) in the place of app.synth().`;
}

function note(doubt: string): string {
  return `note: ${doubt}\n`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function fine(lines: readonly string[]): Output {
  return { stdout: lines.map((line) => `${line}\n`).join(''), stderr: '', exitCode: 0 };
}
