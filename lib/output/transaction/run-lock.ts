import { statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, relative } from 'node:path';

import { InvalidInputError } from '../../errors';
import { codeOf, type Disk } from '../disk';
import { namesIn } from '../names-in';
import { nothingChanged } from './disk-error';
import { isAlive } from './is-alive';

/** How long a run waits for another one to end, in milliseconds. */
export const WAIT_MS = 10_000;

/** A claim on a folder: each run has a file of its own, whose name says whose it is. */
interface Claim {
  readonly file: string;
  readonly pid: number;
  readonly host: string;
}

const HOST = hostname().replace(/[^\w.-]/g, '_');
/** Claims of this process that it could not remove when it was done. */
const GIVEN_BACK = new Set<string>();
const NAME = /^running-(\d+)-\d+-(.+)$/;

/**
 * Claims a folder for this run alone, and gives back how to release it. A run that finds the claim of another waits for it to go.
 *
 * Each run writes a claim of its own and then looks for others: of two runs at least the later one sees the other's, and takes its
 * own back. A claim of a dead process is removed by whoever sees it; since no two claims ever have one name, none that lives can
 * be hit.
 *
 * @throws InvalidInputError when it waited in vain, with the process that holds it
 */
export function claim(folder: string, disk: Disk, waitMs = WAIT_MS): () => void {
  for (let waited = 0, turn = 0; ; turn++) {
    const tried = attempt(folder, disk);
    if (tried.release) return tried.release;
    if (waited >= waitMs) throw tried.other ? busy(tried.other, waitMs) : nothingChanged(folder, tried.error);
    // Two runs that saw each other do not come back together.
    const pause = 5 + ((process.pid * 7 + turn * 13) % 25);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    waited += pause;
  }
}

interface Attempt {
  readonly release?: () => void;
  readonly other?: Claim;
  readonly error?: unknown;
}

function attempt(folder: string, disk: Disk): Attempt {
  const file = join(folder, `running-${process.pid}-${process.hrtime.bigint()}-${HOST}`);
  try {
    const [other] = livingClaims(folder, disk);
    return other ? { other } : claimWith(file, folder, disk);
  } catch (error) {
    release(folder, file, disk);
    // Another run that ended removed the folder in between.
    if (codeOf(error) === 'ENOENT') return { error };
    if (error instanceof InvalidInputError) throw error;
    throw nothingChanged(file, error);
  }
}

function claimWith(file: string, folder: string, disk: Disk): Attempt {
  disk.makeFolder(folder);
  disk.write(file, Buffer.from('A synthesis is running; it removes this file.\n'));
  const other = livingClaims(folder, disk).find((claim) => claim.file !== file);
  if (other) {
    disk.remove(file);
    return { other };
  }
  disk.write(join(folder, '.gitignore'), Buffer.from('*\n'));
  return { release: () => release(folder, file, disk) };
}

/** Gives the folder back; it goes unless a journal or another claim is in it. */
function release(folder: string, file: string, disk: Disk): void {
  GIVEN_BACK.add(file);
  try {
    disk.remove(file);
    if (namesIn(folder).every((name) => name === '.gitignore')) disk.remove(join(folder, '.gitignore'));
    disk.removeFolder(folder);
    GIVEN_BACK.delete(file);
  } catch {
    // A claim that stays is void: to this process at once, to others when it has ended.
  }
}

/** The claims whose processes may be running; those of the dead are removed. */
function livingClaims(folder: string, disk: Disk): Claim[] {
  return claimsIn(folder).filter((claim) => {
    if (claim.host !== HOST || (isAlive(claim.pid, claim.file) && !GIVEN_BACK.has(claim.file))) return true;
    disk.remove(claim.file);
    return false;
  });
}

function claimsIn(folder: string): Claim[] {
  return namesIn(folder).flatMap((name) => {
    const [, pid, host] = NAME.exec(name) ?? [];
    return pid === undefined || host === undefined ? [] : [{ file: join(folder, name), pid: Number(pid), host }];
  });
}

function busy({ file, pid, host }: Claim, waitMs: number): InvalidInputError {
  const since = statSync(file, { throwIfNoEntry: false })?.mtime.toISOString();
  return new InvalidInputError({
    what: `process ${pid} on ${host} is synthesizing here${since === undefined ? '' : `, since ${since}`}`,
    why: `two at once would mix their files; this run waited ${waitMs / 1000} s for it to end, and wrote nothing`,
    fix: `Wait for it, and synthesize again; or remove ${relative(process.cwd(), file)} when there is no such process.`,
  });
}
