import { parseArgs } from 'node:util';
import { InvalidInputError } from '../../../lib/errors';

/** What `npm run e2e` is asked to do. */
export interface AskingOptions {
  /** Words that a question's title has to contain, all of them. */
  readonly only: readonly string[];
  /** Leave the world running, or its logs when it ends. */
  readonly keep: boolean;
  /** Print the questions and ask none. */
  readonly list: boolean;
  readonly help: boolean;
}

export const USAGE = `Asks the questions of docs/e2e.md of real control planes.

  npm run e2e -- [--only WORDS] [--keep] [--list]

  --only WORDS   ask the questions whose titles have all of these words
  --keep         leave the world running afterwards; the last line says how to end it
  --list         print the questions

Examples:
  npm run e2e
  npm run e2e -- --only "renewal redirect" --keep`;

const OPTIONS = {
  only: { type: 'string', default: '' },
  keep: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws InvalidInputError for an option that there is not */
export function parseOptions(argv: readonly string[]): AskingOptions {
  try {
    const { only, ...flags } = parseArgs({ args: [...argv], options: OPTIONS }).values;
    return { ...flags, only: only.toLowerCase().split(/\s+/).filter(Boolean) };
  } catch (error) {
    const what = (error as Error).message;
    throw new InvalidInputError({ what, why: 'npm run e2e has no such option', fix: `Use these:\n\n${USAGE}` });
  }
}
