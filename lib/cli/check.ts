import { InvalidInputError } from '../errors';
import { allCodes } from '../report/codes';
import { plural } from '../report/count-line';
import { fails } from '../report/fails';
import { FORMATS } from '../report/formats';
import type { CheckOptions, CheckResult } from '../wiring/check-manifests';
import { checkTrees } from '../wiring/check-trees';
import { fileFinding } from '../wiring/file-finding';
import { againstBaseline, readBaseline, writeBaseline } from './baseline';
import { assertCodes } from './list-checks';
import type { CheckCommand } from './parse';
import { readFileOf } from './read-file';
import { type CommandInput, contextNotes, lineReader, notes, readInput } from './read-input';
import type { Output, System } from './system';

/** Checks manifests, and reports. */
export function check(command: CheckCommand, system: System): Output {
  const codes = allCodes();
  assertCodes([...(command.only ?? []), ...(command.skip ?? [])], codes);
  const input = readInput(command, system);
  const { subject, own, context } = input;
  const trees = own.trees.map(({ manifests }) => manifests);
  system.progress(`checking ${plural(trees.flat().length, 'object')}`);
  const result = checkTrees(trees, context.manifests, checkOptions(command, input));
  if (command.updateBaseline) return updated(command, result, subject);
  const { result: left, gone } = sinceBaseline(command, result, system);
  const { version, colour } = system;
  const { format, failOn } = command;
  return {
    stdout: FORMATS[format](left, { subject, lineOf: lineReader(system), colour, failOn, version, codes }),
    stderr: notes([...own.notes, ...contextNotes(context), ...goneNotes(command, gone)]),
    exitCode: left.findings.some(({ severity }) => fails(severity, failOn)) ? 1 : 0,
  };
}

function checkOptions({ only, skip }: CheckCommand, { own, options }: CommandInput): CheckOptions {
  return { ...options, found: own.faults.map(fileFinding), ...(only && { only }), ...(skip && { skip }) };
}

function updated({ baseline = '' }: CheckCommand, { findings }: CheckResult, subject: string): Output {
  return {
    stdout: `${subject}: ${plural(findings.length, 'finding')} accepted in ${baseline}\n`,
    stderr: '',
    exitCode: 0,
    file: { path: baseline, text: writeBaseline(findings) },
  };
}

function sinceBaseline({ baseline }: CheckCommand, result: CheckResult, system: System) {
  if (baseline === undefined) return { result, gone: 0 };
  if (!system.exists(baseline)) {
    throw new InvalidInputError({
      what: `--baseline ${baseline} does not exist`,
      why: 'which findings are accepted cannot be told',
      fix: 'Have it written first: add --update-baseline.',
    });
  }
  return againstBaseline(result, readBaseline(readFileOf('--baseline', baseline, system), baseline));
}

function goneNotes({ baseline }: CheckCommand, gone: number): string[] {
  if (gone === 0) return [];
  return [`${baseline}: ${plural(gone, 'finding')} of it found no more; have it written anew with --update-baseline`];
}
