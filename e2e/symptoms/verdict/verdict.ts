import type { Change, Look } from './look';

/** What a slip led to: the same words whoever looked, so that other judges can be held against it. */
export interface Verdict extends Pick<Look, 'dns' | 'https'> {
  /** With where it leads to: `301 → https://application.sample.com/`. */
  readonly http: string;
  /** `served`, `none`, or after a renewal `renewed` and `not renewed`. */
  readonly certificate: string;
  /** Whether the API server took everything, its webhooks included. */
  readonly applied: boolean;
  /** What kubectl, the controllers and the proxies said, a line each. */
  readonly said: readonly string[];
  /** Every change seen from outside; the last one is the verdict's. */
  readonly changes: readonly Change[];
}

/** What was seen at the end, as parts of a verdict. */
export function lastSeen(changes: readonly Change[]): Pick<Verdict, 'dns' | 'http' | 'https' | 'certificate'> {
  const { dns, http, location, https, serial } = changes.at(-1) ?? NOTHING;
  return {
    dns,
    http: location === '-' ? http : `${http} → ${location}`,
    https,
    certificate: serial === '-' ? 'none' : 'served',
  };
}

const NOTHING: Look = { dns: 'never asked', http: '-', location: '-', https: '-', serial: '-' };

/** Seconds until what was seen at the end was first seen, and nothing else after it. */
export function secondsOf({ changes }: Pick<Verdict, 'changes'>): number {
  const last = changes.at(-1);
  if (last === undefined) return 0;
  const backwards = [...changes].reverse();
  const other = backwards.findIndex((change) => !sameOutcome(change, last));
  return (other === -1 ? changes[0] : backwards[other - 1])?.at ?? 0;
}

function sameOutcome(a: Change, b: Change): boolean {
  return (['dns', 'http', 'https'] as const).every((part) => outcome(a[part]) === outcome(b[part]));
}

/** A connection that is cut is cut, whenever the client happens to hear of it. */
function outcome(words: string): string {
  return /^(reset|closed)/.test(words) ? 'cut' : words;
}
