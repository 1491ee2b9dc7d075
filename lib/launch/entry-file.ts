import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import { InvalidInputError } from '../errors';

/** What is run where nothing is named, the first that exists. */
const DEFAULTS = ['main.ts', 'main.js', 'main.cjs'];

/**
 * The file that makes the charts.
 *
 * @param folder the working directory
 * @param named path as it was given. @default - main.ts, else main.js, else main.cjs
 * @throws InvalidInputError when there is no such file
 */
export function entryFile(folder: string, named?: string): string {
  const names = named === undefined ? DEFAULTS : [named];
  const found = names.map((name) => resolve(folder, name)).find(isFile);
  if (found !== undefined) return found;
  if (named !== undefined) {
    throw new InvalidInputError({
      what: `entry "${named}" is no file`,
      why: 'nothing says which charts to make',
      fix: 'Name the TypeScript or JavaScript file that makes them, such as main.ts.',
    });
  }
  throw new InvalidInputError({
    what: `there is no ${DEFAULTS.join(', ')} here`,
    why: 'nothing says which charts to make',
    fix: 'Run it where main.ts is, or name the file: `auto-https synth platform.ts`.',
  });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
