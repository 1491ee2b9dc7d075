import { InvalidInputError } from '../errors';
import type { System } from './system';

/**
 * Reads a file that an option names.
 *
 * @throws InvalidInputError when it cannot be read
 */
export function readFileOf(option: string, path: string, system: Pick<System, 'readText'>): string {
  try {
    return system.readText(path);
  } catch (error) {
    throw new InvalidInputError({
      what: `${option} ${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`,
      why: 'the result would be another one without it',
      fix: 'Give the path of a file that exists and is readable.',
    });
  }
}
