import { InvalidInputError } from '../errors';
import { enumerate } from '../report/count-line';
import type { CheckOptions } from '../wiring/check-manifests';
import { mergeFacts } from '../wiring/facts/merge-facts';
import { isOfFile } from '../wiring/file-finding';
import type { Finding } from '../wiring/finding';
import { parseFactsFile } from './facts-file';

import type { InputOptions } from './parse';
import { type Context, readContext } from './read-context';
import { readFileOf } from './read-file';
import type { Input, System } from './system';

/** What a command is about, and what it is told besides. */
export interface CommandInput {
  /** What was named, for people: `dist`. */
  readonly subject: string;
  readonly own: Input;
  readonly context: Context;
  readonly options: CheckOptions;
}

/**
 * Reads what a command names.
 *
 * @throws InvalidInputError for paths that do not exist, files that cannot be read, and a pipe that nothing comes through
 */
export function readInput(command: InputOptions, system: System): CommandInput {
  const paths = pathsOf(command, system);
  const context = readContext(command.context, system);
  const own = system.readManifests(paths);
  if (paths.includes('-')) refuseNothing(own);
  const subject = enumerate(paths.map((path) => (path === '-' ? 'stdin' : path)));
  return { subject, own, context, options: optionsOf(command, system, context) };
}

/** Tells the line of what a finding names. */
export function lineReader(system: System): (finding: Finding) => number | undefined {
  return (finding) => {
    const { source, steps } = finding;
    return source === undefined || isOfFile(finding) ? source?.line : system.lineOf(source, steps);
  };
}

/** What goes to stderr, a line each. */
export function notes(lines: readonly string[]): string {
  return lines.map((line) => `note: ${line}\n`).join('');
}

/** The context is not reported on, but what cannot be read of it resolves nothing. */
export function contextNotes({ faults }: Context): string[] {
  return faults.map((fault) => `context ${faultText(fault)}`);
}

/** What is wrong with a file, in a line. */
export function faultText({ file, line, what }: Input['faults'][number]): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${what}`;
}

/** What should have come through a pipe did not: the program before it failed, and nobody would notice. */
function refuseNothing({ trees, faults }: Input): void {
  if (faults.length > 0 || trees.some(({ manifests }) => manifests.length > 0)) return;
  throw new InvalidInputError({
    what: 'stdin holds no object',
    why: 'what should have come through the pipe would go unchecked',
    fix: 'See that the program before the pipe succeeds.',
  });
}

const DEFAULT_PATH = 'dist';

function pathsOf({ paths }: InputOptions, system: System): readonly string[] {
  if (paths.length === 0) {
    if (system.exists(DEFAULT_PATH)) return [DEFAULT_PATH];
    throw new InvalidInputError({
      what: `no path is given, and there is no folder ${DEFAULT_PATH} here`,
      why: 'there is nothing to check',
      fix: 'Give files or folders, or - for stdin: `helm template . | auto-https check -`.',
    });
  }
  const missing = paths.find((path) => path !== '-' && !system.exists(path));
  if (missing === undefined) return paths;
  throw new InvalidInputError({
    what: `path "${missing}" does not exist`,
    why: 'what it was meant to hold would go unchecked',
    fix: 'Give files or folders that exist, or - for stdin.',
  });
}

function optionsOf({ facts: file, complete, namespace }: InputOptions, system: System, context: Context): CheckOptions {
  const told = file === undefined ? undefined : parseFactsFile(readFileOf('--facts', file, system), file);
  return {
    facts: mergeFacts([...context.facts, ...(told === undefined ? [] : [told.facts])]),
    complete,
    ...(file !== undefined && told !== undefined && { ignore: { file, entries: told.ignore } }),
    ...(namespace !== undefined && { namespace }),
  };
}
