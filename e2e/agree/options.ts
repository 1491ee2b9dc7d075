import { parseArgs } from 'node:util';
import { InvalidInputError } from '../../lib/errors';

export const USAGE = `The checker's word against the real chain's, on wires of dist/ broken one at a time

  npm run e2e:agree -- [--n COUNT] [--seed NUMBER] [--known] [-j WORLDS]

  --n            so many wires, drawn at random (60)
  --seed         draws the same wires as before (1)
  --known        asks the real chain nothing: compares with all that was observed before
  -j, --worlds   so many worlds side by side (1)`;

export interface Options {
  readonly help: boolean;
  readonly known: boolean;
  readonly n: number;
  readonly seed: number;
  readonly worlds: number;
}

export function parseOptions(argv: readonly string[]): Options {
  const { help, known, ...numbers } = parse(argv);
  return {
    help,
    known,
    n: whole('--n', numbers.n, 1, 1000),
    seed: whole('--seed', numbers.seed, 0, 2 ** 32 - 1),
    worlds: whole('--worlds', numbers.worlds, 1, 8),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        help: { type: 'boolean', default: false },
        known: { type: 'boolean', default: false },
        n: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        worlds: { type: 'string', short: 'j', default: '1' },
      },
    }).values;
  } catch (error) {
    throw wrong(argv.join(' '), (error as Error).message);
  }
}

function whole(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text === '' || !Number.isInteger(value) || value < least || value > most) {
    throw wrong(`${option} ${text}`, `it is a whole number from ${least} to ${most}`);
  }
  return value;
}

function wrong(what: string, why: string): InvalidInputError {
  return new InvalidInputError({ what, why, fix: USAGE });
}
