import { type Dirent, readdirSync } from 'node:fs';

import { codeOf } from './disk';
import { unreadable } from './read-bytes';

/** What is in a folder; nothing in one that is missing. */
export function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw unreadable(folder, error);
  }
}

export function namesIn(folder: string): string[] {
  return entriesIn(folder).map(({ name }) => name);
}
