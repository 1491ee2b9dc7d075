import { InvalidInputError } from '../errors';
import type { Given } from './arguments';
import { type CommandOption, EVERYWHERE } from './commands';

/** Run the app, and write what it makes. */
export interface SynthCommand {
  readonly name: 'synth';
  /** @default - main.ts, main.js or main.cjs */
  readonly entry?: string;
  readonly check: boolean;
  readonly force: boolean;
  readonly fresh: boolean;
  readonly debug: boolean;
}

export const SYNTH_OPTIONS: readonly CommandOption[] = [
  { name: 'check', help: 'Write nothing, and end with 1 when what is committed is not what would be written. For CI.' },
  { name: 'force', help: 'Overwrite files that somebody edited since they were written.' },
  { name: 'fresh', help: 'Forget what is known of earlier runs: bundle and run the app anew.' },
  ...EVERYWHERE,
];

/** @throws InvalidInputError for wrong use */
export function synthCommand(operands: readonly string[], given: Given): SynthCommand {
  const [entry] = operands;
  if (operands.length > 1) throw tooMany(operands);
  if (given.has('check') && given.has('force')) throw contradiction();
  return {
    name: 'synth',
    ...(entry !== undefined && { entry }),
    check: given.has('check'),
    force: given.has('force'),
    fresh: given.has('fresh'),
    debug: given.has('debug'),
  };
}

function tooMany(operands: readonly string[]): InvalidInputError {
  return new InvalidInputError({
    what: `synth is given ${operands.length} files (${operands.join(', ')})`,
    why: 'one app owns a folder, and files that it does not make would be removed as stale',
    fix: 'Name one file, which may import the others.',
  });
}

function contradiction(): InvalidInputError {
  return new InvalidInputError({
    what: '--check is given with --force',
    why: '--check writes nothing, and --force says what may be overwritten',
    fix: 'Leave one out.',
  });
}
