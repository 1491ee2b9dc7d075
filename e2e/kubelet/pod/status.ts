import { isOver } from '../container/state';
import { containerStatus, type Problem } from '../container/status';
import { conditionsOf, type PatchedCondition } from './conditions';
import { isFinished, isInitialized, type Member, phaseOf } from './phase';
import type { Pod } from './spec';

export interface ReportedMember extends Member {
  readonly image: string;
  readonly problem?: Problem;
}

/** What the node knows of a pod. */
export interface PodStanding {
  readonly pod: Pod;
  readonly members: readonly ReportedMember[];
  readonly hostIp: string;
  /** Once the sandbox stands. */
  readonly podIp?: string;
  readonly startTime: string;
  /** The conditions that were reported last. */
  readonly before: readonly PatchedCondition[];
}

export interface PodStatus {
  readonly phase: string;
  readonly conditions: readonly PatchedCondition[];
}

export function podStatus(standing: PodStanding, now: string): PodStatus {
  const { pod, members, hostIp, podIp, startTime, before } = standing;
  const policy = pod.spec.restartPolicy ?? 'Always';
  const init = members.filter(({ role }) => role !== 'main');
  const initialized = isInitialized(members);
  const phase = phaseOf(members, policy);
  const conditions = conditionsOf(
    {
      phase,
      sandbox: podIp !== undefined,
      initialized,
      unready: members.filter(({ role, state }) => role !== 'init' && !state.ready).map(({ name }) => name),
      gates: (pod.spec.readinessGates ?? []).map(({ conditionType }) => conditionType),
      reported: pod.status?.conditions ?? [],
    },
    before,
    now,
  );
  const ends = isFinished(phase) || pod.metadata.deletionTimestamp !== undefined;
  const statusOf = (member: ReportedMember) => {
    const over = isOver(member.state, member.role, policy) || (ends && member.state.exit !== undefined);
    const waitsFor =
      member.role === 'main' && init.length > 0 && !initialized ? 'PodInitializing' : 'ContainerCreating';
    return containerStatus({ ...member, over, waitsFor }, pod.metadata.uid);
  };
  const status = {
    phase,
    conditions,
    startTime,
    hostIP: hostIp,
    hostIPs: [{ ip: hostIp }],
    ...(podIp === undefined ? {} : { podIP: podIp, podIPs: [{ ip: podIp }] }),
    ...(init.length === 0 ? {} : { initContainerStatuses: init.map(statusOf) }),
    containerStatuses: members.filter(({ role }) => role === 'main').map(statusOf),
  };
  return status;
}
