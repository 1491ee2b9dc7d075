import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { worldEnvironment } from './environment';
import { hasRecord, INIT_RECORD } from './init-record';
import { namespaceFile, nodeNamespace } from './network/names';
import type { Plan } from './plan';
import { typescript } from './processes/program';
import type { RunFolder } from './run-folder';

/** The log of the first process. */
export const WORLD_LOG = 'world';

/**
 * Records the shell before it becomes the program, so that no moment is without a record. unshare stays as the parent of the
 * namespace's first process, which dies with it; that one is a shell, as it has to take in orphans, and node does not.
 */
const SCRIPT = `read -r stat < /proc/$$/stat
echo "$stat" > "$1"
net=$2
shift 2
exec nsenter --net="$net" unshare --mount --pid --fork --kill-child --mount-proc sh -c '"$@"; exit $?' sh "$@"`;

/** Starts the first process of a world, which is on record then; unless the world stays, it ends with this process. */
export async function startInit(folder: RunFolder, plan: Plan): Promise<void> {
  const log = openSync(folder.log(WORLD_LOG), 'a');
  const argv = [...typescript('e2e/world/init.ts'), '--run', folder.path];
  const netns = namespaceFile(nodeNamespace(plan.id));
  const child = spawn('sh', ['-c', SCRIPT, 'sh', folder.file(INIT_RECORD), netns, ...argv], {
    cwd: folder.path,
    env: worldEnvironment(folder.path),
    // A session of its own: Ctrl-C on a terminal is for the process that made the world, which then takes it down.
    detached: true,
    stdio: [plan.stays ? 'ignore' : 'pipe', log, log],
  });
  closeSync(log);
  await recorded(folder, child);
  // Nothing waits for it: the maker may end whenever it likes.
  child.unref();
  (child.stdin as unknown as { unref(): void } | null)?.unref();
}

async function recorded(folder: RunFolder, child: ChildProcess): Promise<void> {
  let failed: unknown;
  child.once('error', (error) => {
    failed = error;
  });
  child.once('exit', (code) => {
    failed ??= new Error(`the first process of the world ended with ${code} before anything began`);
  });
  while (!hasRecord(folder)) {
    if (failed !== undefined) throw failed;
    await sleep(5);
  }
}
