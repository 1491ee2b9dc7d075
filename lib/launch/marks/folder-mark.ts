import { type Dirent, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { isSettled } from './settled';

/** What of a folder decides where imports lead: the entries whose names begin with certain words. */
export interface FolderMark {
  readonly path: string;
  /** Empty where there is no folder. */
  readonly stamps: string;
  readonly stems: readonly string[];
  readonly entries: readonly string[];
}

/** The part of a name that an import without an ending shares with the file that it means: `app` of `app.ts`, `./app.js`. */
export function stemOf(name: string): string {
  return /^\.?[^.]*/.exec(name)?.[0] ?? '';
}

/**
 * Marks a folder as it was at a moment.
 *
 * @param moment milliseconds since 1970
 * @returns none where it has changed since
 */
export function markFolder(path: string, stems: readonly string[], moment: number): FolderMark | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return { path, stamps: '', stems, entries: [] };
  if (!isSettled(stats, moment)) return undefined;
  return { path, stamps: stampsOf(stats), stems, entries: entriesOf(path, stems) };
}

/** Whether no import leads elsewhere because of this folder. */
export function isFolderUnchanged({ path, stamps, stems, entries }: FolderMark): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && stampsOf(stats) === stamps) return true;
  return entriesOf(path, stems).join('\n') === entries.join('\n');
}

function stampsOf({ mtimeMs, ino }: { readonly mtimeMs: number; readonly ino: number }): string {
  return `${mtimeMs} ${ino}`;
}

function entriesOf(path: string, stems: readonly string[]): string[] {
  const wanted = new Set(stems);
  try {
    const found = readdirSync(path, { withFileTypes: true }).filter(({ name }) => wanted.has(stemOf(name)));
    return found.map((entry) => described(path, entry)).sort();
  } catch {
    return [];
  }
}

/** A link is what it leads to: packages of workspaces and of pnpm are links. */
function described(path: string, entry: Dirent): string {
  return entry.isSymbolicLink() ? `${entry.name} -> ${readlinkSync(join(path, entry.name))}` : entry.name;
}
