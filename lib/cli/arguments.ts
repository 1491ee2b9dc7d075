import { parseArgs } from 'node:util';

import { InvalidInputError } from '../errors';
import { didYouMean } from '../wiring/near-name';
import { COMMANDS, type CommandName, type CommandOption, type CommandOptions, EVERYWHERE } from './commands';

/** Options that are given, by their name; a switch has an empty value. */
export type Given = ReadonlyMap<string, readonly string[]>;

export interface Arguments {
  readonly name?: CommandName;
  /** What is no option, the command included. */
  readonly words: readonly string[];
  readonly given: Given;
}

/**
 * The parts of a command line.
 *
 * @param all options of each command
 * @throws InvalidInputError for commands, options and values that there are not
 */
export function readArguments(argv: readonly string[], all: CommandOptions): Arguments {
  const options = Object.fromEntries(
    Object.values(all)
      .flat()
      .map((one) => [one.name, typeOf(one)]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const name = commandNamed(words[0]);
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = optionNamed(token, name, all);
    const value = givenValue(option, token.value, token.inlineValue === true);
    const before = given.get(option.name);
    if (before && !option.repeated && option.takes) throw twice(option);
    given.set(option.name, [...(before ?? []), value]);
  }
  return { ...(name && { name }), words, given };
}

function typeOf({ takes }: CommandOption): { type: 'string' | 'boolean'; short?: string } {
  return { type: takes === undefined ? 'boolean' : 'string' };
}

/** @throws InvalidInputError for a word that is no command */
export function commandNamed(word: string | undefined): CommandName | undefined {
  if (word === undefined || word === 'help') return undefined;
  const name = COMMANDS.find((one) => one === word);
  if (name !== undefined) return name;
  throw new InvalidInputError({
    what: `there is no command "${word}"`,
    why: 'nothing was done',
    fix: `Use one of ${COMMANDS.join(', ')}; files are checked by \`auto-https check ${word}\`.${didYouMean(word, COMMANDS)}`,
  });
}

const SHORT: Readonly<Record<string, string>> = { h: 'help', v: 'version' };

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
}

function optionNamed({ name, rawName: raw }: OptionToken, command: CommandName | undefined, all: CommandOptions) {
  const options = (command && all[command]) ?? EVERYWHERE;
  const long = raw.startsWith('--') ? name : (SHORT[name] ?? '');
  const option = options.find((one) => one.name === long);
  if (option) return option;
  const names = options.map((one) => `--${one.name}`);
  const owner = command === undefined && COMMANDS.find((one) => all[one]?.some((other) => other.name === long));
  if (owner) throw early(raw, owner);
  throw new InvalidInputError({
    what: `there is no option "${raw}"${command === undefined ? '' : ` of ${command}`}`,
    why: 'it would change nothing, and nobody would notice',
    fix: `Use one of ${names.join(', ')}.${didYouMean(raw, names)}`,
  });
}

function early(raw: string, owner: CommandName): InvalidInputError {
  return new InvalidInputError({
    what: `option "${raw}" is given without a command`,
    why: 'what it is about cannot be told',
    fix: `Write \`auto-https ${owner} ${raw}\`.`,
  });
}

function givenValue(option: CommandOption, value: string | undefined, inline: boolean): string {
  if (option.takes === undefined) {
    if (value !== undefined) throw unwantedValue(option, value);
    return '';
  }
  // An option that follows is no value: `--only --skip AH101`.
  if (value === undefined || value === '' || (!inline && /^-./.test(value))) throw missingValue(option);
  if (option.oneOf && !option.oneOf.includes(value)) throw wrongValue(option, value);
  return value;
}

function missingValue({ name, takes, oneOf }: CommandOption): InvalidInputError {
  return new InvalidInputError({
    what: `--${name} is given without ${takes}`,
    why: 'it says nothing by itself',
    fix: `Write --${name} ${oneOf ? `with one of ${oneOf.join(', ')}` : takes}.`,
  });
}

function unwantedValue({ name }: CommandOption, value: string): InvalidInputError {
  return new InvalidInputError({
    what: `--${name} is given the value "${value}"`,
    why: 'it is a switch and takes none',
    fix: `Write --${name}, or leave it out.`,
  });
}

function wrongValue({ name, oneOf = [] }: CommandOption, value: string): InvalidInputError {
  return new InvalidInputError({
    what: `--${name} is "${value}"`,
    why: 'that is none of its values',
    fix: `Use one of ${oneOf.join(', ')}.${didYouMean(value, oneOf)}`,
  });
}

function twice({ name }: CommandOption): InvalidInputError {
  return new InvalidInputError({
    what: `--${name} is given twice`,
    why: 'only one of the two could count',
    fix: 'Leave one out.',
  });
}
