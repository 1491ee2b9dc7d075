import { statSync } from 'node:fs';

import { areUnchanged, type Sources } from '../bundle/sources';
import { stampsOf } from '../marks/file-mark';
import type { Memory } from '../memory/memory';
import { forget, keep, readKept } from './cache-file';
import type { CachePlace } from './cache-place';
import { decodeProgram, encodeProgram, type Program } from './program-file';

/** What is known of a part of a program. */
export interface PartNotes {
  /** Its hash, which its file bears as well: two runs side by side may leave files of different ones. */
  readonly id: string;
  readonly sources: Sources;
  /** Modules of packages that it asks for, or gives, by their absolute paths. */
  readonly asked: readonly string[];
}

/** What is known of a program. */
export interface Notes {
  /** @default - the project's own sources have changed */
  readonly own?: PartNotes;
  /** @default - the packages have changed, or the program is in one part */
  readonly packages?: PartNotes;
  /** @default - its last run is not remembered */
  readonly memory?: Memory;
}

interface KeptNotes extends Notes {
  readonly surroundings: string;
}

/** What is still true of what is known of the program at a place. */
export function readNotes(place: CachePlace): Notes | undefined {
  const notes = parsed(readKept(place.notes));
  if (notes?.surroundings !== surroundings()) return undefined;
  try {
    return stillTrue(notes);
  } catch {
    return undefined;
  }
}

/** Own sources are bundled anew with the packages, since they say which file of a package is meant. */
function stillTrue({ own, packages, memory }: Notes): Notes | undefined {
  if (packages && !areUnchanged(packages.sources)) return undefined;
  const parts = { ...(packages && { packages }) };
  if (!own || !areUnchanged(own.sources) || !gives(packages, own.asked)) return parts;
  return { ...parts, own, ...(memory && { memory }) };
}

/** Whether a bundle of packages has all that own sources ask for. */
export function gives(packages: Pick<PartNotes, 'asked'> | undefined, asked: readonly string[]): boolean {
  const given = new Set(packages?.asked);
  return asked.every((path) => given.has(path));
}

/** Sources of packages that had to be told where they stand when the program was last bundled; they seldom change. */
export function knownPlaced(place: CachePlace | undefined): readonly string[] {
  const notes = place && parsed(readKept(place.notes));
  const placed = [notes?.own, notes?.packages].map((part) => part?.sources?.placed);
  return [...new Set(placed.flatMap((paths) => (Array.isArray(paths) ? paths : [])))];
}

export function keepNotes(place: CachePlace, notes: Notes): void {
  const kept: KeptNotes = { surroundings: surroundings(), ...notes };
  keep(place.notes, JSON.stringify(kept));
}

/** The part of a program that notes are about, from its file. */
export function readProgram(file: string, { id }: PartNotes): Program | undefined {
  const kept = readKept(file);
  const found = kept && decodeProgram(kept, id);
  if (kept && !found) forget(file);
  return found;
}

export function keepProgram(file: string, program: Program): void {
  keep(file, encodeProgram(program));
}

/** What a program runs in, and this program itself, which may be another version tomorrow. */
function surroundings(): string {
  const { version, arch, platform, execArgv } = process;
  return [version, platform, arch, ...execArgv, stampsOf(statSync(__filename))].join(' ');
}

function parsed(text: Buffer | undefined): KeptNotes | undefined {
  try {
    return text && JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}
