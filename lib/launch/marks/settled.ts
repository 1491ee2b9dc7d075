import type { Stats } from 'node:fs';

/** The clock that files are stamped with may lag behind the one that programs read: a tick of Linux is 1 to 10 ms. */
const TICK_MS = 20;
/** Some file systems keep whole seconds (HFS+) or two of them (FAT). */
const COARSE_MS = 2000;

/**
 * Whether a file was last changed so long before a moment that every later change shows in its stamps. (git calls the others
 * racily clean, Documentation/technical/racy-git.adoc.)
 *
 * @param moment milliseconds since 1970
 */
export function isSettled({ mtimeMs, ctimeMs }: Pick<Stats, 'mtimeMs' | 'ctimeMs'>, moment: number): boolean {
  const isCoarse = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0;
  return Math.max(mtimeMs, ctimeMs) < moment - (isCoarse ? COARSE_MS : TICK_MS);
}
