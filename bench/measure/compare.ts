import { median, medianRatio, type Ratio } from '../ratio-table';
import type { Times } from './race';

type Compared = Pick<Ratio, 'measured' | 'ratio'>;

/** How long one takes to another, from runs side by side; from medians where one of them ran less often. */
export function compare(times: Times, one: string, other: string, said = ''): Compared {
  const [first, second] = [timesOf(times, one), timesOf(times, other)];
  const alike = first.length === second.length;
  const ratio = alike
    ? medianRatio(first.map((time, round) => [time, second[round] as number]))
    : median(first) / median(second);
  return { measured: `${duration(median(first))} to ${duration(median(second))}${runs(first, second)}${said}`, ratio };
}

export function timesOf(times: Times, name: string): readonly number[] {
  const found = times.get(name);
  if (found === undefined) throw new Error(`"${name}" did not run; there are: ${[...times.keys()].join(', ')}`);
  return found;
}

/** Only what differs from the medians of five that the table promises is said. */
const USUAL = 5;

function runs(first: readonly unknown[], second: readonly unknown[]): string {
  const counts = [...new Set([first.length, second.length])];
  if (counts.length === 1 && counts[0] === USUAL) return '';
  return ` (${counts.map((count) => (count === 1 ? '1 run' : `${count} runs`)).join(' to ')})`;
}

export function duration(milliseconds: number): string {
  return milliseconds < 10_000 ? `${milliseconds.toFixed(0)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
