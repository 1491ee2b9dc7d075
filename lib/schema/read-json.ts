import { readFileSync } from 'node:fs';

import { InvalidInputError } from '../errors';

/**
 * Reads a JSON file.
 *
 * @param what what the file is, such as `hand-over`
 * @throws InvalidInputError when the file is missing or no JSON
 */
export function readJson(what: string, file: string): unknown {
  return parseJson(what, file, readText(what, file));
}

/**
 * Reads a text file.
 *
 * @param what what the file is, such as `hand-over`
 * @throws InvalidInputError when it cannot be read
 */
export function readText(what: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InvalidInputError({
      what: `${what} ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`,
      why: 'what it says is needed to synthesize',
      fix: `Give the path of a ${what} that exists and is readable.`,
    });
  }
}

/**
 * Parses the text of a JSON file.
 *
 * @param what what the file is, such as `hand-over`
 * @param file where the text comes from
 * @throws InvalidInputError when it is no JSON
 */
export function parseJson(what: string, file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidInputError({
      what: `${what} ${file} is not JSON: ${(error as Error).message}`,
      why: 'what it says is needed to synthesize',
      fix: 'Correct the file, or have it written again by the tool that made it.',
    });
  }
}
