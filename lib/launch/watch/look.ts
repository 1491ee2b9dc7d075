import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';

import { contentOf, stampsOf } from '../marks/file-mark';
import { isSettled } from '../marks/settled';

/** What of a path was asked for: whether it is there, its stamps, its bytes, the names in it, or where it leads. */
export type LookKind = 'presence' | 'stamps' | 'content' | 'names' | 'target';

/** What an app saw of a path: its next run sees the same where a new look gives the same. */
export type Look = readonly [kind: LookKind, path: string, seen: string, stamps: string];

const SEE: Readonly<Record<LookKind, (path: string, stats: Stats | undefined) => string>> = {
  presence: (_, stats) => presenceOf(stats),
  stamps: (_, stats) => (stats === undefined ? '' : stampsOf(stats)),
  content: (path) => contentOf(path),
  names: (path) => orCode(() => readdirSync(path).sort().join('/')),
  target: (path) => orCode(() => realpathSync(path)),
};

/** Looks at a path. */
export function look(kind: LookKind, path: string, moment: number): Look {
  const stats = statsOf(path);
  const stamps = stats?.isFile() && isSettled(stats, moment) ? stampsOf(stats) : '';
  return [kind, path, SEE[kind](path, stats), stamps];
}

/** Whether a look would show the same. */
export function looksTheSame([kind, path, seen, stamps]: Look): boolean {
  const stats = statsOf(path);
  if (kind === 'content' && stamps !== '' && stats !== undefined && stampsOf(stats) === stamps) return true;
  return SEE[kind](path, stats) === seen;
}

/** Stats of what a path leads to; none where nothing is there. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // Such as a file in the place of a folder, or a folder that is closed.
    return undefined;
  }
}

function presenceOf(stats: Stats | undefined): string {
  if (stats === undefined) return 'nothing';
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

function orCode(see: () => string): string {
  try {
    return see();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'unreadable';
  }
}
