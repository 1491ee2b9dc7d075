import { availableParallelism, cpus, totalmem } from 'node:os';

/** The class of the machine that this runs on, such as `2 cores (AMD EPYC), 24 GiB`. */
export function machineClass(): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gibibytes} GiB`;
}
