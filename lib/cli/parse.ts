import { InvalidInputError } from '../errors';
import type { ExplainFormat } from '../report/explain-formats';
import type { Format } from '../report/formats';
import type { FailOn } from '../report/report-options';
import { commandNamed, type Given, readArguments } from './arguments';
import { OPTIONS } from './command-options';
import type { CommandName } from './commands';
import { hostOf } from './host-operand';
import { type SynthCommand, synthCommand } from './synth-command';

/** What a command is about, and what it is told besides. */
export interface InputOptions {
  /** `-` is stdin. @default - `dist` */
  readonly paths: readonly string[];
  readonly context: readonly string[];
  readonly facts?: string;
  readonly complete: boolean;
  readonly namespace?: string;
}

export interface CheckCommand extends InputOptions {
  readonly name: 'check';
  readonly format: Format;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly baseline?: string;
  readonly updateBaseline: boolean;
  readonly failOn: FailOn;
}

export interface ExplainCommand extends InputOptions {
  readonly name: 'explain';
  /** In lower case, without a dot at its end. */
  readonly host: string;
  /** @default - both */
  readonly scheme?: 'http' | 'https';
  /** @default '/' */
  readonly path?: string;
  readonly format: ExplainFormat;
}

export interface ChecksCommand {
  readonly name: 'checks';
  /** @default - the list of all */
  readonly code?: string;
}

export type Command =
  | SynthCommand
  | CheckCommand
  | ExplainCommand
  | ChecksCommand
  /** `asked` is false where nothing was said at all. */
  | { readonly name: 'help'; readonly topic?: CommandName; readonly asked: boolean }
  | { readonly name: 'version' };

/**
 * What the arguments ask for.
 *
 * @param argv without node and the program
 * @throws InvalidInputError for wrong use
 */
export function parse(argv: readonly string[]): Command {
  const { name, words, given } = readArguments(argv, OPTIONS);
  if (given.has('version')) return { name: 'version' };
  if (given.has('help') || words[0] === 'help') return { name: 'help', ...topicOf(name ?? words[1]), asked: true };
  if (name === undefined) return { name: 'help', asked: false };
  const operands = words.slice(1);
  return COMMAND_OF[name](operands, given);
}

const COMMAND_OF: Readonly<Record<CommandName, (operands: readonly string[], given: Given) => Command>> = {
  synth: synthCommand,
  check: checkCommand,
  explain: explainCommand,
  checks: checksCommand,
};

function topicOf(word: string | undefined): { topic?: CommandName } {
  const topic = commandNamed(word);
  return topic === undefined ? {} : { topic };
}

function checkCommand(paths: readonly string[], given: Given): CheckCommand {
  const baseline = given.get('baseline')?.[0];
  const updateBaseline = given.has('update-baseline');
  if (updateBaseline && baseline === undefined) {
    throw new InvalidInputError({
      what: '--update-baseline is given without --baseline',
      why: 'there is no file to write',
      fix: 'Name the file as well: --baseline FILE --update-baseline.',
    });
  }
  return {
    name: 'check',
    ...inputOptions(paths, given),
    format: (given.get('format')?.[0] ?? 'text') as Format,
    ...codes(given, 'only'),
    ...codes(given, 'skip'),
    ...text(given, 'baseline'),
    updateBaseline,
    failOn: (given.get('fail-on')?.[0] ?? 'error') as FailOn,
  };
}

function inputOptions(paths: readonly string[], given: Given): InputOptions {
  return {
    paths,
    context: given.get('context') ?? [],
    ...text(given, 'facts'),
    complete: given.has('complete'),
    ...text(given, 'namespace'),
  };
}

function explainCommand([host, ...paths]: readonly string[], given: Given): ExplainCommand {
  const scheme = given.get('scheme')?.[0] as ExplainCommand['scheme'];
  const path = given.get('path')?.[0];
  if (path !== undefined && !path.startsWith('/')) {
    throw new InvalidInputError({
      what: `--path is "${path}"`,
      why: 'the path of a request begins with a slash',
      fix: `Write --path /${path}; files and folders stand behind the host without an option.`,
    });
  }
  return {
    name: 'explain',
    host: hostOf(host),
    ...inputOptions(paths, given),
    ...(scheme && { scheme }),
    ...(path !== undefined && { path }),
    format: (given.get('format')?.[0] ?? 'text') as ExplainFormat,
  };
}

function text<K extends string>(given: Given, name: K): { [name in K]?: string } {
  const value = given.get(name)?.[0];
  return (value === undefined ? {} : { [name]: value }) as { [name in K]?: string };
}

/** Codes parted by commas or blanks, in any case. */
function codes<K extends string>(given: Given, name: K): { [name in K]?: readonly string[] } {
  const values = given.get(name)?.flatMap((value) => value.toUpperCase().split(/[\s,]+/));
  return (values === undefined ? {} : { [name]: values.filter((one) => one !== '') }) as { [name in K]?: string[] };
}

function checksCommand([code, ...more]: readonly string[]): ChecksCommand {
  if (more.length === 0) return { name: 'checks', ...(code !== undefined && { code: code.toUpperCase() }) };
  throw new InvalidInputError({
    what: `checks is given ${more.length + 1} codes`,
    why: 'it shows one in full, or the list of all',
    fix: 'Give one code, or none.',
  });
}
