import { readFileSync, statSync } from 'node:fs';
import { uptime } from 'node:os';

import { codeOf } from '../disk';

/** Clocks of files and of processes are read apart. */
const TOLERANCE_MS = 2000;

/** Whether the process that wrote a file is still running: there is one of its number, and it did not start after the file. */
export function isAlive(pid: number, file: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Anybody else's process is one, too.
    return codeOf(error) !== 'ESRCH';
  }
  const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  const started = startOf(pid);
  return written === undefined || started === undefined || started <= written + TOLERANCE_MS;
}

/** When a process started, in milliseconds since 1970; known on Linux alone. */
function startOf(pid: number): number | undefined {
  try {
    // The fields after the name in parentheses, which may hold blanks; the 22nd of all is the start (Linux, proc_pid_stat(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const sinceBoot = Number(fields[19]) * 10;
    return Date.now() - uptime() * 1000 + sinceBoot;
  } catch {
    return undefined;
  }
}
