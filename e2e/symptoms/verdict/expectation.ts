import type { Change } from './look';
import { lastSeen, type Verdict } from './verdict';

/** What a row of the catalogue says that the user sees: in words, and as patterns for the parts of a verdict. */
export interface Expectation {
  readonly words: string;
  /** Whether the API server refuses it, its webhooks included. @default false */
  readonly refused?: boolean;
  readonly dns?: RegExp;
  readonly http?: RegExp;
  readonly https?: RegExp;
  readonly certificate?: RegExp;
  /** Some line of what was said. */
  readonly said?: RegExp;
  /** Whether https failed after it had answered once. */
  readonly outage?: boolean;
}

const OUTSIDE = ['dns', 'http', 'https', 'certificate'] as const;

/** Where a verdict is not what was expected, a line each; none where they agree. */
export function contradictions(expected: Expectation, verdict: Verdict): string[] {
  const { said, outage, refused = false } = expected;
  const lines = OUTSIDE.filter((part) => !(expected[part]?.test(verdict[part]) ?? true)).map(
    (part) => `${part} is "${verdict[part]}"`,
  );
  if (refused === verdict.applied) lines.push(refused ? 'it was not refused' : 'it was refused');
  if (said !== undefined && !verdict.said.some((line) => said.test(line))) lines.push(`nobody said /${said.source}/`);
  if (outage !== undefined && outage !== hasOutage(verdict)) lines.push(outage ? 'no look failed' : 'looks failed');
  return lines;
}

/** Whether one look is as expected, as far as the outside can tell. */
export function looksAsExpected(expected: Expectation, change: Change): boolean {
  const seen = lastSeen([change]);
  return (['dns', 'http', 'https'] as const).every((part) => expected[part]?.test(seen[part]) ?? true);
}

function hasOutage({ changes }: Verdict): boolean {
  const first = changes.findIndex(({ https }) => https === '200');
  return first !== -1 && changes.slice(first).some(({ https }) => https !== '200');
}
