import { readFileSync, type Stats, statSync } from 'node:fs';

import { digest } from './digest';

/**
 * How a file is known again: by its stamps, else by its content. An empty text says that it cannot be known so.
 * An array, since there may be ten thousand of them in a file of JSON.
 */
export type FileMark = readonly [path: string, stamps: string, content: string];

/** What changes when somebody writes a file, or puts another one in its place. */
export function stampsOf({ size, mtimeMs, ctimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** Whether a file is as it was marked. */
export function isUnchanged([path, stamps, content]: FileMark): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return false;
  if (stamps !== '' && stampsOf(stats) === stamps) return true;
  return content !== '' && contentOf(path) === content;
}

/** What is read of a path: a hash of a file's bytes, or a word for what is none. */
export function contentOf(path: string): string {
  try {
    return digest(readFileSync(path));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}
