import { Connection } from './connection';
import { credentialsOf } from './credentials';
import type { KubeObject } from './objects';
import { type Seen, type WatchOptions, watch } from './watch';

/** A client of the Kubernetes API. */
export class KubeClient extends Connection {
  /** Signs in with a certificate of a run; `user` is `admin`, `node` … */
  public static ofRun(run: string, user: string): KubeClient {
    return new KubeClient(credentialsOf(run, user));
  }

  /** Tells every object, then every change to one, until the signal ends it: lists, watches, lists anew after a gap. */
  public watch<T extends KubeObject>(path: string, seen: Seen<T>, options?: WatchOptions): Promise<void> {
    return watch(this, path, seen, options);
  }
}
