import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { type Command, run } from './command';

const PRELOAD = resolve('bench/measure/report-peak.cjs');

/** The most memory that a node process held, in mebibytes. */
export function peakMemory(command: Command, folder: string): number {
  const file = join(folder, 'peak');
  run({ ...command, args: ['--require', PRELOAD, ...command.args], env: { ...command.env, BENCH_PEAK: file } });
  // In kibibytes: https://nodejs.org/api/process.html#processresourceusage
  return Number(readFileSync(file, 'utf8')) / 1024;
}
