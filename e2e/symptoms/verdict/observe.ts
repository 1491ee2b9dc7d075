import type { Change } from './look';

export interface WatchSettings {
  readonly seconds: number;
  /** Milliseconds since 1970 that times are counted from. */
  readonly since: number;
  /** Told every change; the first look is one. */
  readonly changed: (change: Change) => void;
}

export interface Watching {
  /** Settles after the last look. */
  readonly over: Promise<unknown>;
  stop(): void;
}

/** Whoever looks at a host from outside, again and again. */
export interface Watcher {
  watch(host: string, settings: WatchSettings): Watching;
}

export interface ObserveOptions {
  /** @default - now */
  readonly since?: number;
  /** Whether a look can be the last word; it is when nothing else is seen for `quiet` seconds. @default - none can */
  readonly final?: (change: Change) => boolean;
  /** @default 3 */
  readonly quiet?: number;
}

/** Every change that the outside sees of a host, for so many seconds at most. */
export async function observe(
  world: Watcher,
  host: string,
  seconds: number,
  { since = Date.now(), final = () => false, quiet = 3 }: ObserveOptions = {},
): Promise<Change[]> {
  const changes: Change[] = [];
  let timer: NodeJS.Timeout | undefined;
  const changed = (change: Change) => {
    changes.push(change);
    clearTimeout(timer);
    if (final(change)) timer = setTimeout(() => watching.stop(), quiet * 1000);
  };
  const watching = world.watch(host, { seconds, since, changed });
  await watching.over;
  clearTimeout(timer);
  return changes;
}
