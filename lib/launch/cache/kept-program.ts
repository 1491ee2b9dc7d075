import { statSync } from 'node:fs';

import { areUnchanged, type Sources } from '../bundle/sources';
import { stampsOf } from '../marks/file-mark';
import type { Memory } from '../memory/memory';
import { forget, keep, readKept } from './cache-file';
import type { CachePlace } from './cache-place';
import { decodeProgram, encodeProgram, type Program } from './program-file';

/** What is known of a program. */
export interface Notes {
  /** Its hash, which the file of the program bears as well: two runs side by side may leave files of different ones. */
  readonly program: string;
  readonly sources: Sources;
  /** @default - its last run is not remembered */
  readonly memory?: Memory;
}

interface KeptNotes extends Notes {
  readonly surroundings: string;
}

/** What is known of the program at a place; nothing when something that it is made of has changed. */
export function readNotes(place: CachePlace): Notes | undefined {
  const notes = parsed(readKept(place.notes));
  if (notes?.surroundings !== surroundings()) return undefined;
  try {
    return areUnchanged(notes.sources) ? notes : undefined;
  } catch {
    return undefined;
  }
}

/** Sources of packages that had to be told where they stand when the program was last bundled; they seldom change. */
export function knownPlaced(place: CachePlace | undefined): readonly string[] {
  const placed = place && parsed(readKept(place.notes))?.sources?.placed;
  return Array.isArray(placed) ? placed : [];
}

export function keepNotes(place: CachePlace, notes: Notes): void {
  const kept: KeptNotes = { surroundings: surroundings(), ...notes };
  keep(place.notes, JSON.stringify(kept));
}

/** The program that notes are about. */
export function readProgram(place: CachePlace, { program }: Notes): Program | undefined {
  const file = readKept(place.program);
  const found = file && decodeProgram(file, program);
  if (file && !found) forget(place.program);
  return found;
}

export function keepProgram(place: CachePlace, program: Program): void {
  keep(place.program, encodeProgram(program));
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
