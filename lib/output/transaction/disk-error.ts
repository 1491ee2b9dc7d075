import { relative } from 'node:path';

import { InvalidInputError } from '../../errors';
import { codeOf } from '../disk';

const MEND: Readonly<Record<string, string>> = {
  ENOSPC: 'Make room on the disk',
  EDQUOT: 'Make room within your quota',
  EACCES: 'Get the right to write there',
  EPERM: 'Get the right to write there',
  EROFS: 'Make the file system writable',
};

const mend = (error: unknown) => MEND[codeOf(error) ?? ''] ?? 'Mend what the system says';

/** For a failure before anything changed. */
export function nothingChanged(file: string, error: unknown): InvalidInputError {
  return new InvalidInputError({
    what: failed(file, error),
    why: 'nothing was changed: all files are as they were',
    fix: `${mend(error)}, and synthesize again.`,
  });
}

/** For a failure on the way; the journal that is told has the rest. */
export function halfWay(file: string, error: unknown, journal: string): InvalidInputError {
  return new InvalidInputError({
    what: failed(file, error),
    why: `some files are new and some are old; ${journal} has what is missing`,
    fix: `${mend(error)}, and synthesize again: that finishes it first.`,
  });
}

/** For a folder that is to be there, with nothing in it. */
export function folderMissing(folder: string, error: unknown): InvalidInputError {
  return new InvalidInputError({
    what: failed(folder, error),
    why: 'no chart has objects, so nothing else is missing; but who reads the folder looks for it',
    fix: `${mend(error)}, and synthesize again.`,
  });
}

function failed(file: string, error: unknown): string {
  return `${relative(process.cwd(), file)} cannot be written (${(error as Error).message})`;
}
