/** What a ratio should be. */
export interface Goal {
  readonly is: 'at most' | 'at least';
  readonly limit: number;
  /** What would be better still. @default - none */
  readonly stretch?: number;
}

/** A measured ratio and its goal. */
export interface Ratio {
  readonly what: string;
  /** What was measured, such as `812 ms to 455 ms`. */
  readonly measured: string;
  readonly ratio: number;
  /** Unit of what is no ratio, such as `s`. @default - none */
  readonly unit?: string;
  /** @default - it is only told */
  readonly goal?: Goal;
}

export const atMost = (limit: number, stretch?: number): Goal => ({ is: 'at most', limit, stretch });

export const atLeast = (limit: number, stretch?: number): Goal => ({ is: 'at least', limit, stretch });

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
  const rows = ratios.map((one) => [one.what, one.measured, amount(one, one.ratio), goalOf(one), verdict(one)]);
  const lines = [['What', 'Measured', 'Ratio', 'Goal', ''], ['---', '---', '---:', '---:', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Whether the goal is reached; a ratio that could not be measured reaches none. */
export function isReached({ ratio, goal }: Ratio): boolean {
  return goal === undefined ? !Number.isNaN(ratio) : reaches(ratio, goal, goal.limit);
}

function reaches(ratio: number, { is }: Goal, limit: number): boolean {
  return is === 'at most' ? ratio <= limit : ratio >= limit;
}

function goalOf(one: Ratio): string {
  const { goal } = one;
  if (goal === undefined) return '';
  const stretch = goal.stretch === undefined ? '' : ` (stretch ${amount(one, goal.stretch)})`;
  return `${goal.is === 'at most' ? '≤' : '≥'} ${amount(one, goal.limit)}${stretch}`;
}

function verdict(one: Ratio): string {
  const { goal, ratio } = one;
  if (Number.isNaN(ratio)) return 'failed';
  if (goal === undefined) return '';
  if (!isReached(one)) return 'missed';
  return goal.stretch !== undefined && reaches(ratio, goal, goal.stretch) ? 'reached, stretch too' : 'reached';
}

function amount({ unit }: Ratio, number: number): string {
  if (Number.isNaN(number)) return '';
  return unit === undefined ? number.toFixed(2) : `${number.toFixed(2)} ${unit}`;
}
