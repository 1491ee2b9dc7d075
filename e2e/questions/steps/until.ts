import { setTimeout as sleep } from 'node:timers/promises';
import { notSeen } from './not-seen';

/** How long something is waited for. */
export interface Patience {
  readonly seconds: number;
  /** @default 300 */
  readonly everyMs?: number;
}

/**
 * Asks again until there is an answer.
 *
 * @param what is waited for, for the message
 * @param ask gives undefined as long as there is none
 * @throws InvalidInputError when the time is over
 */
export async function until<T>(
  what: string,
  { seconds, everyMs = 300 }: Patience,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > end) throw notSeen(what, seconds);
    await sleep(everyMs);
  }
}
