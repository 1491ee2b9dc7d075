import type { Cadence } from './cadence';

/** Answers of one kind in a row, and what they amount to. */
export interface Tally {
  readonly last?: boolean;
  readonly inARow: number;
  /** Nothing until enough answers agree. */
  readonly verdict?: boolean;
}

export const NO_ANSWER: Tally = { inARow: 0 };

export function count(tally: Tally, passed: boolean, { successes, failures }: Cadence): Tally {
  const inARow = tally.last === passed ? tally.inARow + 1 : 1;
  const enough = inARow >= (passed ? successes : failures);
  return { last: passed, inARow, verdict: enough ? passed : tally.verdict };
}
