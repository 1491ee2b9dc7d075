/** Answers of one kind in a row, and what they amount to; nothing until enough agree. */
export interface Tally {
  readonly last?: boolean;
  readonly inARow: number;
  readonly healthy?: boolean;
}

export const NO_ANSWER: Tally = { inARow: 0 };
const ENOUGH = 2;

export function count(tally: Tally, passed: boolean): Tally {
  const inARow = tally.last === passed ? tally.inARow + 1 : 1;
  return { last: passed, inARow, healthy: inARow >= ENOUGH ? passed : tally.healthy };
}
