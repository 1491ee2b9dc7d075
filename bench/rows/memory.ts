import { peakMemory } from '../measure/peak-memory';
import type { Measurement, Place } from '../measurement';
import { atMost, median, medianRatio, type Ratio } from '../ratio-table';
import type { Charts } from '../workload/declare-apps';
import { type Writer, writer } from '../writers';
import { count } from './sizes';

const MANY = 5000;

/** The most memory that a process holds. */
export const MEMORY: Measurement = {
  id: 'memory',
  measure: (place) => (['one', 'each'] as const).map((charts) => measure(place, charts)),
};

function measure(place: Place, charts: Charts): Ratio {
  const apps = place.size(MANY);
  const peakOf = (who: Writer) => {
    const { command, before } = writer(who, apps, charts, place.folder);
    return () => {
      before?.();
      return peakMemory(command, place.folder);
    };
  };
  const [ours, floor] = [peakOf('ours'), peakOf('floor')];
  const rounds = Array.from({ length: place.rounds }, () => [ours(), floor()] as const);
  const [one, other] = [0, 1].map((side) => median(rounds.map((round) => round[side] as number)).toFixed(0));
  return {
    what: `most memory of ours to the floor's: ${count(apps)} in ${charts === 'one' ? 'one chart' : 'a chart each'}`,
    measured: `${one} MiB to ${other} MiB`,
    ratio: medianRatio(rounds),
    goal: atMost(1.7),
  };
}
