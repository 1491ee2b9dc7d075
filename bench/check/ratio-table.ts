/** A measured ratio and its goal. */
export interface Ratio {
  readonly what: string;
  /** What was measured, such as `812 ms to 455 ms`. */
  readonly measured: string;
  readonly ratio: number;
  /** The most that it may be. @default - it is only told */
  readonly goal?: number;
}

/** The middle of some numbers; of two middles the lower. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** The median of the ratios of rounds: both sides of a round ran one after the other, so that a busy machine slows both. */
export function medianRatio(rounds: readonly (readonly [one: number, other: number])[]): number {
  return median(rounds.map(([one, other]) => one / other));
}

/** A table in Markdown. */
export function ratioTable(ratios: readonly Ratio[]): string {
  const rows = ratios.map((one) => [one.what, one.measured, decimal(one.ratio), goalOf(one), verdict(one)]);
  const lines = [['What', 'Measured', 'Ratio', 'Goal', ''], ['---', '---', '---:', '---:', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Whether every goal is reached. */
export function isReached({ ratio, goal }: Ratio): boolean {
  return goal === undefined || ratio <= goal;
}

function goalOf({ goal }: Ratio): string {
  return goal === undefined ? '' : `≤ ${decimal(goal)}`;
}

function verdict(one: Ratio): string {
  if (one.goal === undefined) return '';
  return isReached(one) ? 'reached' : 'missed';
}

function decimal(number: number): string {
  return number.toFixed(2);
}
