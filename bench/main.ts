// The speed of synthesis against its goals: npm run bench
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Measurement, Place } from './measurement';
import { type Options, parseOptions } from './options';
import { installPeers } from './peers/install';
import { isReached, type Ratio, ratioTable } from './ratio-table';
import { results } from './results';
import { MEASUREMENTS } from './rows';
import { versions } from './versions';

const ROUNDS = 5;
/** How many times fewer apps there are when the bench is only tried. */
const QUICK = 50;

function main(options: Options): void {
  installPeers();
  const chosen = MEASUREMENTS.filter(({ id }) => options.only === undefined || id === options.only);
  const ratios = chosen.flatMap((measurement) => measured(measurement, options));
  const table = ratioTable(options.quick ? ratios.map(({ goal: _, ...ratio }) => ratio) : ratios);
  console.log(table);
  if (options.update) writeFileSync(join(__dirname, 'RESULTS.md'), results(table, versions(), new Date()));
  process.exitCode = ratios.every((ratio) => isReached(options.quick ? { ...ratio, goal: undefined } : ratio)) ? 0 : 1;
}

/** A measurement that fails is a row that says so: the others are worth their time. */
function measured({ id, measure }: Measurement, options: Options): Ratio[] {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), `bench-${id}-`));
  try {
    return measure(place(folder, options));
  } catch (error) {
    return [{ what: id, measured: (error as Error).message.replaceAll(/[\n|]/g, ' '), ratio: Number.NaN }];
  } finally {
    rmSync(folder, { recursive: true });
    console.error(`${id}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}

function place(folder: string, { quick }: Options): Place {
  const size = (asked: number) => (quick ? Math.ceil(asked / QUICK) : asked);
  return { folder, rounds: quick ? 1 : ROUNDS, size };
}

try {
  main(
    parseOptions(
      process.argv.slice(2),
      MEASUREMENTS.map(({ id }) => id),
    ),
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
