import { type Command, type Run, run } from './command';

/** One of those that are measured side by side. */
export interface Racer {
  readonly name: string;
  readonly command: Command;
  /** Is done before each run, and not timed. @default - nothing */
  readonly before?: () => void;
}

/** Milliseconds of each run. */
export type Times = ReadonlyMap<string, readonly number[]>;

/** Whoever takes longer than this, in milliseconds, runs once. */
const LONG = 60_000;

/**
 * Runs all in turn, A B C A B C …, so that a machine that is busy for a while slows all of them.
 *
 * @param afterFirst hears when all have run once and what they wrote is still there
 */
export function race(
  racers: readonly Racer[],
  rounds: number,
  afterFirst: () => void = () => {},
  runOnce: (command: Command) => Run = run,
): Times {
  const times = new Map(racers.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, command, before } of racers) {
      const own = times.get(name) as number[];
      if (own.some((milliseconds) => milliseconds > LONG)) continue;
      before?.();
      own.push(runOnce(command).milliseconds);
    }
    if (round === 0) afterFirst();
  }
  return times;
}
