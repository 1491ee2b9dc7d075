import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { runCommand } from './command';
import { withLock } from './lock';
import type { Workshop } from './workshop';

export interface Place {
  /** The folder that is to stand in the cache. */
  readonly folder: string;
  /** Recipes of one name take turns: versions of a server share most of what Go compiles. */
  readonly name: string;
  readonly servers: string;
  readonly signal: AbortSignal;
  readonly waiting: () => void;
}

/**
 * Makes the folder, unless another process does so first. It appears whole or not at all: what a process that was killed
 * left unfinished is cleared away by the next one.
 */
export async function makeOnce(place: Place, make: (shop: Workshop) => Promise<void>): Promise<void> {
  const cache = dirname(place.folder);
  const unfinished = join(cache, '.unfinished', place.name);
  const log = join(cache, 'log', `${basename(place.folder)}.log`);
  for (const folder of ['.unfinished', '.lock', 'log']) mkdirSync(join(cache, folder), { recursive: true });

  await withLock(join(cache, '.lock', place.name), place.signal, place.waiting, async () => {
    if (existsSync(place.folder)) return;
    rmSync(unfinished, { recursive: true, force: true });
    const [work, out] = [join(unfinished, 'work'), join(unfinished, 'out')];
    for (const folder of [work, out]) mkdirSync(folder, { recursive: true });
    writeFileSync(log, '');
    try {
      await make({
        servers: place.servers,
        work,
        out,
        run: (command, args, where) => runCommand(command, args, { cwd: work, log, signal: place.signal, ...where }),
      });
      renameSync(out, place.folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  });
}
