import { parseArgs } from 'node:util';
import { InvalidInputError } from '../../lib/errors';
import type { Mutation } from './mutation/mutation';

export const USAGE = `Slips in dist/, one each, and what the outside sees of them

  npm run e2e:symptoms -- [--list] [--only NAME|ROW,…] [--again|--unseen] [-j WORLDS]

  --list         names the slips and asks nothing
  --only         these slips, or those of these rows of the catalogue
  --again        also those whose result is known and up to date
  --unseen       none but those that nothing was observed of so far, whatever dist/ was then
  -j, --worlds   so many worlds side by side (1)`;

export interface Options {
  readonly help: boolean;
  readonly list: boolean;
  readonly only: readonly string[];
  readonly again: boolean;
  readonly unseen: boolean;
  readonly worlds: number;
}

export function parseOptions(argv: readonly string[]): Options {
  const { values } = parse(argv);
  const worlds = Number(values.worlds);
  if (!Number.isInteger(worlds) || worlds < 1 || worlds > 8) throw wrong(`--worlds ${values.worlds}`, 'it is 1 to 8');
  return { ...values, worlds, only: values.only.flatMap((names) => names.split(',')) };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true, default: [] },
        again: { type: 'boolean', default: false },
        unseen: { type: 'boolean', default: false },
        worlds: { type: 'string', short: 'j', default: '1' },
      },
    });
  } catch (error) {
    throw wrong(argv.join(' '), (error as Error).message);
  }
}

/** The slips that were asked for. @throws InvalidInputError for a name or a row that none has */
export function pick(mutations: readonly Mutation[], only: readonly string[]): readonly Mutation[] {
  const isOf = (wanted: string) => (mutation: Mutation) =>
    mutation.name === wanted || mutation.rows.includes(Number(wanted));
  const unknown = only.find((wanted) => !mutations.some(isOf(wanted)));
  if (unknown !== undefined) throw wrong(`--only ${unknown}`, 'no slip has this name or is of this row');
  return only.length === 0 ? mutations : mutations.filter((mutation) => only.some((wanted) => isOf(wanted)(mutation)));
}

function wrong(what: string, why: string): InvalidInputError {
  return new InvalidInputError({ what, why, fix: USAGE });
}
