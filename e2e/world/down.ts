import { endInit } from './init-record';
import { removeNetwork } from './network/network';
import type { RunFolder } from './run-folder';
import { writeSnapshot } from './snapshot';

export interface DownOptions {
  /** Whether log/ stays, for those who look for a fault. @default false */
  readonly keepLogs?: boolean;
}

/** Ends what the run's record names and removes what is named after it, however much of it there is. */
export async function takeDown(folder: RunFolder, { keepLogs = false }: DownOptions = {}): Promise<void> {
  if (keepLogs) await writeSnapshot(folder).catch(() => undefined);
  await endInit(folder);
  await removeNetwork(folder.id);
  if (keepLogs) folder.removeAllButLogs();
  else folder.remove();
}
