import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { bundle } from '../bundle';
import { node, type Run, run } from '../measure/command';
import { duration } from '../measure/compare';
import type { Measurement, Place } from '../measurement';
import { digestOfFiles, requireSame } from '../outputs/digest';
import { atMost, median, type Ratio } from '../ratio-table';

const LONG_CHAIN = 640;
// cdk8s 2.70 takes over ten times as long for each chart more (lib/dependency.js: `addChild` looks for a route through
// everything, and visits again what it has seen).
const SHORT_CHAIN = 8;

/** Charts each of which depends on the one before. */
export const CHAIN: Measurement = { id: 'chain', measure };

function measure(place: Place): Ratio[] {
  const short = bySize(place, SHORT_CHAIN);
  const stock = short('stock');
  const ours = short('ours');
  requireSame({ cdk8s: digestOfFiles(stock.output), ours: digestOfFiles(ours.output) });
  const long = bySize(place, place.size(LONG_CHAIN));
  return [
    longRow(
      Array.from({ length: place.rounds }, () => long('ours')),
      place.size(LONG_CHAIN),
    ),
    {
      what: `cdk8s to ours: chain of ${SHORT_CHAIN} charts, the longest that cdk8s does within a minute`,
      measured: `${duration(stock.milliseconds)} to ${duration(ours.milliseconds)} (1 run), same bytes`,
      ratio: stock.milliseconds / ours.milliseconds,
    },
  ];
}

interface Synth extends Run {
  readonly output: string;
}

function bySize({ folder }: Place, charts: number): (who: 'stock' | 'ours') => Synth {
  return (who) => {
    const output = join(folder, `${who}-${charts}`);
    rmSync(output, { recursive: true, force: true });
    return { ...run(node([bundle(`chain-${who}`, folder), output, `${charts}`])), output };
  };
}

function longRow(synths: readonly Synth[], charts: number): Ratio {
  const whole = median(synths.map(({ milliseconds }) => milliseconds));
  const alone = median(synths.map(({ printed }) => Number(printed)));
  const measured = `${duration(alone)}; whole process ${duration(whole)}`;
  return {
    what: `ours, synthesis alone: chain of ${charts} charts of 10 objects`,
    measured,
    ratio: alone / 1000,
    unit: 's',
    goal: atMost(0.2),
  };
}
