import { takeDown } from './down';
import { endInit } from './init-record';
import { onInterrupt, unlessInterrupted } from './interrupt';
import type { RunFolder } from './run-folder';

/**
 * Makes a world in a new folder, and nothing of it is left when that fails (but its logs) or is interrupted, then or later.
 * The answer ends the readiness for interruptions.
 */
export async function makeOrRemove(
  folder: RunFolder,
  make: (signal: AbortSignal) => Promise<void>,
): Promise<() => void> {
  const stop = new AbortController();
  let making = Promise.resolve();
  const forget = onInterrupt(async () => {
    stop.abort();
    await endInit(folder);
    // What is under way fails now, and leaves nothing behind that is not on record.
    await making.catch(() => undefined);
    await takeDown(folder);
  });
  try {
    folder.create();
  } catch (error) {
    // The folder is somebody else's.
    forget();
    throw error;
  }
  try {
    making = make(stop.signal);
    await making;
    return forget;
  } catch (error) {
    await unlessInterrupted();
    await takeDown(folder, { keepLogs: true });
    forget();
    throw error;
  }
}
