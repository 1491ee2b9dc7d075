import { readdirSync, readFileSync } from 'node:fs';

export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Memory of its own and its share of what it has in common with others, in KiB. */
  readonly memory: () => number;
}

/** All of the machine. */
export function listProcesses(): Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((name) => processOf(Number(name)) ?? []);
}

/** The process and all that came of it. */
export function descendants(root: number, processes: readonly Process[]): Process[] {
  const children = processes.filter(({ parent }) => parent === root);
  const self = processes.filter(({ pid }) => pid === root);
  return [...self, ...children.flatMap(({ pid }) => descendants(pid, processes))];
}

function processOf(pid: number): Process | undefined {
  const status = read(`/proc/${pid}/status`);
  const parent = /^PPid:\s*(\d+)/m.exec(status)?.[1];
  return parent === undefined ? undefined : { pid, parent: Number(parent), memory: () => memoryOf(pid) };
}

function memoryOf(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** Empty for a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
