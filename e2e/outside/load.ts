import { setTimeout as sleep } from 'node:timers/promises';
import type { Reply } from './ask';

export interface Failure {
  /** Seconds since the beginning that the load was told. */
  readonly at: number;
  readonly why: string;
}

export interface Loaded {
  readonly requests: number;
  /** Requests a second that were really sent: a busy machine may not keep up with what was asked for. */
  readonly rate: number;
  readonly failed: readonly Failure[];
  /** Milliseconds from the request to the end of the answer, of those that got one. */
  readonly p50: number;
  readonly p95: number;
  /** Serials of the certificates that were shown, in the order of their first sight. */
  readonly serials: readonly string[];
}

export interface LoadSettings {
  /** Answers the serial of the certificate too. */
  readonly ask: () => Promise<Reply<string>>;
  /** Requests a second; each is sent at its time, whatever became of those before. */
  readonly rate: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** The outcome that is no failure. @default '200' */
  readonly expect?: string;
  readonly since?: number;
  /** Told when the first answer is there. */
  readonly started?: () => void;
}

/** Asks at an even rate until the signal, then waits for the last answers. */
export async function load(settings: LoadSettings): Promise<Loaded> {
  const { ask, rate, signal, expect = '200', since = Date.now(), started } = settings;
  const failed: Failure[] = [];
  const times: number[] = [];
  const serials = new Set<string>();
  const underWay = new Set<Promise<void>>();
  const one = async () => {
    const begun = performance.now();
    const at = Math.round((Date.now() - since) / 10) / 100;
    const { outcome, certificate } = await ask();
    if (certificate !== undefined) serials.add(certificate);
    if (outcome === expect) times.push(performance.now() - begun);
    else failed.push({ at, why: outcome });
  };
  let requests = 0;
  const begin = performance.now();
  while (!signal.aborted) {
    const asked = one();
    underWay.add(asked);
    void asked.then(() => underWay.delete(asked));
    if (requests === 0) void asked.then(started);
    requests += 1;
    // From the beginning, so that no delay adds up; those that are late go out together.
    const due = begin + (requests * 1000) / rate;
    await sleep(Math.max(0, due - performance.now()), undefined, { signal }).catch(() => undefined);
  }
  const sent = Math.round((requests * 10_000) / (performance.now() - begin)) / 10;
  await Promise.all(underWay);
  return {
    requests,
    rate: sent,
    failed,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    serials: [...serials],
  };
}

/** Nearest rank, in tenths of a millisecond; 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round((sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0) * 10) / 10;
}
