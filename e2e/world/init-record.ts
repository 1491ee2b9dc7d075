import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunFolder } from './run-folder';

/** A process that is told apart from later ones of its number by when it began. */
export interface ProcessMark {
  readonly pid: number;
  /** Clock ticks since the machine's start. */
  readonly began: string;
}

/** Reads a line of /proc/PID/stat: the program's name, in parentheses, may hold anything. man 5 proc, fields 1 and 22 */
export function processMark(stat: string): ProcessMark {
  const pid = Number.parseInt(stat, 10);
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid, began: afterName[22 - 3] ?? '' };
}

/** The file into which the first process of a world writes its line. */
export const INIT_RECORD = 'init';

export function hasRecord(folder: RunFolder): boolean {
  return folder.has(INIT_RECORD) && readFileSync(folder.file(INIT_RECORD), 'utf8').endsWith('\n');
}

/** The first process of the world, if it still runs. */
export function runningInit(folder: RunFolder): ProcessMark | undefined {
  if (!hasRecord(folder)) return undefined;
  const mark = processMark(readFileSync(folder.file(INIT_RECORD), 'utf8'));
  return isRunning(mark) ? mark : undefined;
}

function isRunning({ pid, began }: ProcessMark): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // A dead process that its parent has not asked after is still listed.
    return processMark(stat).began === began && !/\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}

const GONE_AFTER_MS = 10_000;

/** Kills it, and with it, by the kernel's doing, all that ever started in its PID namespace. */
export async function endInit(folder: RunFolder): Promise<void> {
  const mark = runningInit(folder);
  if (mark === undefined) return;
  process.kill(mark.pid, 'SIGKILL');
  const end = Date.now() + GONE_AFTER_MS;
  while (isRunning(mark) && existsSync(`/proc/${mark.pid}`) && Date.now() < end) await sleep(20);
}
