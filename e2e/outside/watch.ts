import { setTimeout as sleep } from 'node:timers/promises';
import { type Glance, glanceOf, type Sight } from './sight';
import { isReached, type Until } from './until';

/** What was seen, and when: seconds since the beginning that the watcher was told. */
export type Change = Glance & { readonly at: number };

export interface Watched {
  /** Whether what was waited for came; true when nothing was waited for. */
  readonly reached: boolean;
  /** When it came, or when the watch was over. */
  readonly at: number;
  readonly looks: number;
  /** Looks whose https was not 200. */
  readonly not200: number;
}

export interface WatchSettings {
  readonly look: () => Promise<Sight>;
  /** @default - the watch goes on to its end */
  readonly until?: Until;
  readonly seconds: number;
  readonly everyMs: number;
  /** Milliseconds since 1970 that times are counted from. */
  readonly since: number;
  readonly changed: (change: Change) => void;
}

/** Looks again and again, and tells every change. */
export async function watch({ look, until, seconds, everyMs, since, changed }: WatchSettings): Promise<Watched> {
  const end = Date.now() + seconds * 1000;
  let [last, looks, not200] = ['', 0, 0];
  for (;;) {
    const started = Date.now();
    const at = Math.round((started - since) / 100) / 10;
    const glance = glanceOf(await look());
    looks += 1;
    if (glance.https !== '200') not200 += 1;
    const text = JSON.stringify(glance);
    if (text !== last) changed({ at, ...glance });
    last = text;
    if (until !== undefined && isReached(until, glance)) return { reached: true, at, looks, not200 };
    if (Date.now() + everyMs > end) return { reached: until === undefined, at, looks, not200 };
    await sleep(Math.max(0, everyMs - (Date.now() - started)));
  }
}
