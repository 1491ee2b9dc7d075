import { compare } from '../measure/compare';
import { race, type Times } from '../measure/race';
import type { Measurement, Place } from '../measurement';
import { digestOfFiles, requireSame } from '../outputs/digest';
import { atLeast, atMost, type Goal, type Ratio } from '../ratio-table';
import type { Charts } from '../workload/declare-apps';
import { httpsApps, type Writer, type WritingRacer, writer, writerName } from '../writers';

const SHAPES: readonly Charts[] = ['one', 'each'];
const WRITERS: readonly Writer[] = ['floor', 'cdk8s', 'ours'];

/** What is wanted where there are many apps. */
const MANY = 5000;
const TO_CDK8S: Readonly<Record<Charts, Goal>> = { one: atLeast(10), each: atLeast(100) };
const TO_FLOOR = atMost(6, 3);

/** Apps of the same objects, by cdk8s, by ours and by template strings, and those of `HttpsApp`. */
export function appsOf(asked: number): Measurement {
  return { id: `apps-${asked}`, measure: (place) => measure(place, asked) };
}

function measure(place: Place, asked: number): Ratio[] {
  const apps = place.size(asked);
  const writers = SHAPES.flatMap((charts) => WRITERS.map((who) => writer(who, apps, charts, place.folder)));
  const times = race([...writers, httpsApps(apps, place.folder)], place.rounds, () => requireSameBytes(writers, apps));
  return SHAPES.flatMap((charts) => rows(times, apps, charts, asked === MANY)).concat(httpsRow(times, apps));
}

function requireSameBytes(writers: readonly WritingRacer[], apps: number): void {
  for (const charts of SHAPES) {
    const names = WRITERS.map((who) => writerName(who, charts, apps));
    const alike = writers.filter(({ name }) => names.includes(name));
    requireSame(Object.fromEntries(alike.map(({ name, output }) => [name, digestOfFiles(output)])));
  }
}

function rows(times: Times, apps: number, charts: Charts, many: boolean): Ratio[] {
  const [floor, cdk8s, ours] = WRITERS.map((who) => writerName(who, charts, apps)) as [string, string, string];
  const what = `${count(apps)} in ${charts === 'one' ? 'one chart' : 'a chart each'}`;
  const [toCdk8s, toFloor] = many ? [TO_CDK8S[charts], TO_FLOOR] : [];
  return [
    { what: `cdk8s to ours: ${what}`, ...compare(times, cdk8s, ours, ', same bytes'), goal: toCdk8s },
    { what: `ours to the floor: ${what}`, ...compare(times, ours, floor, ', same bytes'), goal: toFloor },
  ];
}

function httpsRow(times: Times, apps: number): Ratio {
  const what = `\`HttpsApp\` through \`synthesize\`, wires checked, to ours with plain objects: ${count(apps)}`;
  return { what, ...compare(times, 'https', writerName('ours', 'each', apps)) };
}

export const count = (apps: number) => (apps === 1 ? '1 app' : `${apps} apps`);
