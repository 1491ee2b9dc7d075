import type { ChangeType } from '../kube/known-objects';
import { log, messageOf } from './log';
import type { Pod } from './pod/spec';
import { PodWorker } from './pod/worker';
import type { NodeSettings } from './settings';

/** All pods of the node, a worker each. */
export class Pods {
  private readonly workers = new Map<string, PodWorker>();
  /** Pods that have ended: what the API server said of them before may still be on its way. */
  private readonly ended = new Set<string>();

  public constructor(private readonly node: NodeSettings) {}

  public seen(type: ChangeType, pod: Pod): void {
    const { uid } = pod.metadata;
    const worker = this.workers.get(uid);
    if (worker !== undefined) worker.update(type === 'DELETED' ? undefined : pod);
    else if (type !== 'DELETED' && !this.ended.has(uid)) this.begin(pod);
  }

  public kill(): void {
    for (const worker of this.workers.values()) worker.kill();
  }

  /** A pod that had finished before this kubelet started only waits for its deletion, which needs nobody but a worker. */
  private begin(pod: Pod): void {
    const { uid, name, namespace, deletionTimestamp } = pod.metadata;
    if (/Succeeded|Failed/.test(pod.status?.phase ?? '') && deletionTimestamp === undefined) return;
    const worker = new PodWorker(pod, this.node);
    this.workers.set(uid, worker);
    worker
      .run()
      .catch((error) => log(`${namespace}/${name}`, `lost: ${messageOf(error)}`))
      .finally(() => {
        this.workers.delete(uid);
        this.ended.add(uid);
      });
  }
}
