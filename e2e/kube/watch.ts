import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './connection';
import { type Change, type ChangeType, KnownObjects } from './known-objects';
import { linesOf } from './lines';
import type { KubeList, KubeObject } from './objects';

/** Must not throw: what it throws counts as a gap in the watch. */
export type Seen<T extends KubeObject> = (type: ChangeType, object: T) => void;

export interface WatchOptions {
  readonly signal?: AbortSignal;
  /** Told of every gap. @default a line on stdout */
  readonly gap?: (message: string) => void;
}

const WATCH_SECONDS = 300;
const SILENT_FOR_MS = (WATCH_SECONDS + 30) * 1000;
const AFTER_GAP_MS = 500;

type WatchEvent<T extends KubeObject> =
  | Change<T>
  | { readonly type: 'BOOKMARK' }
  | { readonly type: 'ERROR'; readonly object: { readonly message?: string } };

export async function watch<T extends KubeObject>(
  connection: Connection,
  path: string,
  seen: Seen<T>,
  { signal = new AbortController().signal, gap = console.log }: WatchOptions = {},
): Promise<void> {
  const known = new KnownObjects<T>();
  const tell = ({ type, object }: Change<T>) => seen(type, object);
  while (!signal.aborted) {
    try {
      const { items, metadata } = await list<T>(connection, path);
      known.listed(items ?? []).forEach(tell);
      for await (const event of follow<T>(connection, path, metadata.resourceVersion, signal)) {
        tell(known.changed(event));
      }
    } catch (error) {
      if (signal.aborted) return;
      gap(`watch ${path}: ${error instanceof Error ? error.message : error}`);
      await sleep(AFTER_GAP_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function list<T extends KubeObject>(connection: Connection, path: string): Promise<KubeList<T>> {
  const { status, body } = await connection.call<KubeList<T>>('GET', path);
  if (status !== 200) throw new Error(`list: ${status} ${body.message}`);
  return body;
}

/** Events since the version of a list, until the API server ends the watch in good order. */
async function* follow<T extends KubeObject>(
  connection: Connection,
  path: string,
  version: string,
  signal: AbortSignal,
): AsyncGenerator<Change<T>> {
  const query = `watch=1&timeoutSeconds=${WATCH_SECONDS}&resourceVersion=${version}`;
  const response = await connection.stream(`${path}${path.includes('?') ? '&' : '?'}${query}`, SILENT_FOR_MS, signal);
  if (response.statusCode !== 200) {
    response.destroy();
    throw new Error(`status ${response.statusCode}`);
  }
  for await (const line of linesOf(response)) {
    const event = JSON.parse(line) as WatchEvent<T>;
    // "too old resource version" and the like: the list that follows tells what was missed.
    if (event.type === 'ERROR') throw new Error(event.object.message);
    if (event.type !== 'BOOKMARK') yield event;
  }
}
