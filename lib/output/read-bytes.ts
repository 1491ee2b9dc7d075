import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import { InvalidInputError } from '../errors';
import { codeOf } from './disk';

/**
 * What a file holds; undefined where there is none.
 *
 * @throws InvalidInputError when something else stands there, or it may not be read
 */
export function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
}

/** For what stands where a file of ours, or a folder for some, is to be. */
export function unreadable(path: string, error: unknown): InvalidInputError {
  return new InvalidInputError({
    what: `${relative(process.cwd(), path)} cannot be read (${(error as Error).message})`,
    why: 'synthesis looks at what it would replace, so nothing was written',
    fix: 'Make it readable, or move away what is in its place.',
  });
}
