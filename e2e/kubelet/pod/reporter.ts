import type { KubeClient } from '../../kube/client';
import { STRATEGIC_MERGE_PATCH } from '../../kube/content-types';
import { timeOf } from '../container/status';
import { log } from '../log';
import type { PatchedCondition } from './conditions';
import type { Pod } from './spec';
import { podStatus, type ReportedMember } from './status';

/** Tells the API server how a pod is, whenever that changes. */
export class Reporter {
  private readonly startTime = timeOf(Date.now());
  private conditions: readonly PatchedCondition[] = [];
  private last = '';
  private lastLine = '';

  public constructor(
    private readonly client: KubeClient,
    private readonly path: string,
    private readonly hostIp: string,
  ) {}

  /** Whether the pod is still there. */
  public async report(pod: Pod, members: readonly ReportedMember[], podIp: string | undefined): Promise<boolean> {
    const { startTime, hostIp, conditions: before } = this;
    const status = podStatus({ pod, members, hostIp, podIp, startTime, before }, timeOf(Date.now()));
    const text = JSON.stringify(status);
    if (text === this.last) return true;
    const { uid } = pod.metadata;
    const answer = await this.client.call(
      'PATCH',
      `${this.path}/status`,
      { metadata: { uid }, status },
      STRATEGIC_MERGE_PATCH,
    );
    // Another pod of the same name is a conflict.
    if (answer.status === 404 || answer.status === 409) return false;
    if (answer.status !== 200) throw new Error(`status: ${answer.status} ${answer.body.message}`);
    this.conditions = status.conditions;
    this.last = text;
    this.say(pod, status, podIp);
    return true;
  }

  private say({ metadata }: Pod, { phase, conditions }: ReturnType<typeof podStatus>, podIp = 'no address'): void {
    const ready = conditions.find(({ type }) => type === 'Ready');
    const line = [phase, podIp, ready?.status === 'True' ? 'ready' : `not ready: ${ready?.message ?? ready?.reason}`];
    if (line.join(' ') !== this.lastLine) log(`${metadata.namespace}/${metadata.name}`, line.join(' '));
    this.lastLine = line.join(' ');
  }
}
