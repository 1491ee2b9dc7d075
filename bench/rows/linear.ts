import { duration, timesOf } from '../measure/compare';
import { race, type Times } from '../measure/race';
import type { Measurement, Place } from '../measurement';
import { atMost, median, medianRatio, type Ratio } from '../ratio-table';
import type { Charts } from '../workload/declare-apps';
import { writer, writerName } from '../writers';

const [NONE, FEW, MANY] = [1, 1000, 25_000];
const GOAL = atMost(1.3);

/** Whether an app among many takes longer than one among few. */
export const LINEAR: Measurement = {
  id: 'linear',
  measure: (place) => (['one', 'each'] as const).flatMap((charts) => measure(place, charts)),
};

function measure(place: Place, charts: Charts): Ratio[] {
  const sizes = [NONE, FEW, MANY].map(place.size) as [number, number, number];
  const writers = sizes.map((apps) => writer('ours', apps, charts, place.folder));
  return rows(race(writers, place.rounds), sizes, charts);
}

function rows(times: Times, [none, few, many]: readonly [number, number, number], charts: Charts): Ratio[] {
  const of = (apps: number) => timesOf(times, writerName('ours', charts, apps));
  const start = median(of(none));
  const anApp = (spared: number) =>
    of(many).map((time, round) => {
      const fewer = of(few)[round] as number;
      return [(time - spared) / many, (fewer - spared) / few] as const;
    });
  const shape = charts === 'one' ? 'one chart' : 'a chart each';
  const measured = `${duration(median(of(many)))} to ${duration(median(of(few)))}`;
  const what = `time an app of ours at ${many} apps, to that at ${few}, ${shape}`;
  return [
    { what, measured, ratio: medianRatio(anApp(0)), goal: GOAL },
    { what: `the same without the time that 1 app takes`, measured, ratio: medianRatio(anApp(start)), goal: GOAL },
  ];
}
