import { runningInit } from '../init-record';
import { type Plan, readPlan } from '../plan';
import type { RunFolder } from '../run-folder';
import { descendants, listProcesses } from './processes';

/** A line a run. */
export function statusLines(folders: readonly RunFolder[]): string[] {
  return folders.length === 0 ? ['no worlds'] : folders.map((folder) => `${folder.id}  ${statusOf(folder)}`);
}

function statusOf(folder: RunFolder): string {
  const init = runningInit(folder);
  if (init === undefined)
    return folder.has('world.json') ? 'ended by itself: take it down' : 'ended, its logs are kept';
  const processes = descendants(init.pid, listProcesses());
  const mebibytes = Math.round(processes.reduce((sum, { memory }) => sum + memory(), 0) / 1024);
  const stage = folder.has('installed') ? 'up' : 'starting';
  return `${stage} since ${sinceOf(readPlan(folder))}, ${processes.length} processes, ${mebibytes} MiB`;
}

function sinceOf({ startedAt }: Plan): string {
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
