import type { Mutation } from '../mutation/mutation';
import { looksAsExpected } from '../verdict/expectation';
import type { Change } from '../verdict/look';
import { isGood } from './good-state';

/** A good tree is served after 27 to 35 s, and its record is there after 5. */
const FIRST_CERTIFICATE = 50;
const FIRST_RECORD = 22;
/** For as long as 15 s, Envoy waits for a Secret before a listener takes effect without it. */
const CHANGE = 20;
const REFUSAL = 1;
const RENEWAL = 60;

/** How long a slip is looked at, at most. */
export function secondsFor({ setup, seconds, expect }: Mutation): number {
  if (seconds !== undefined) return seconds;
  if (setup === 'renewal') return RENEWAL;
  if (setup === 'after-good-state') return expect.refused ? REFUSAL : CHANGE;
  const noRecord = expect.dns?.test('NXDOMAIN') && !expect.dns.test('203.0.113.10');
  return noRecord ? FIRST_RECORD : FIRST_CERTIFICATE;
}

/**
 * Whether a look can be the last word of a slip: it is what was expected, and no later look could be otherwise. On a fresh
 * cluster that is an answer over HTTPS; on one that was good, anything but the good state.
 */
export function canBeFinal({ setup, expect }: Mutation, change: Change): boolean {
  if (!looksAsExpected(expect, change) || setup === 'renewal') return false;
  return setup === 'plain' ? /^\d{3}$/.test(change.https) : !isGood(change);
}
