import type { Condition } from '../../kube/objects';
import { isFinished, type Phase } from './phase';

/** What a pod's conditions follow from. */
export interface Standing {
  readonly phase: Phase;
  readonly sandbox: boolean;
  readonly initialized: boolean;
  /** Containers that are to be ready and are not. */
  readonly unready: readonly string[];
  /** Types of the conditions that the pod's readiness waits for besides its containers. */
  readonly gates: readonly string[];
  /** The pod's conditions as the API server has them, those of other writers among them. */
  readonly reported: readonly Condition[];
}

/** A condition for a merge patch, in which null takes away what was there and what is left out stays. */
export interface PatchedCondition {
  readonly type: string;
  readonly status: string;
  readonly reason: string | null;
  readonly message: string | null;
  readonly lastTransitionTime: string;
}

/** The conditions that the kubelet answers for; the time is of the last change. */
export function conditionsOf(standing: Standing, before: readonly PatchedCondition[], now: string): PatchedCondition[] {
  return wanted(standing).map(({ type, status, reason = null, message = null }) => {
    const last = before.find((condition) => condition.type === type);
    const lastTransitionTime = last?.status === status ? last.lastTransitionTime : now;
    return { type, status, reason, message, lastTransitionTime };
  });
}

function wanted(standing: Standing): Condition[] {
  const { phase, sandbox, initialized, unready } = standing;
  const containers = isFinished(phase)
    ? no('PodCompleted')
    : unready.length > 0
      ? no('ContainersNotReady', `containers with unready status: [${unready.join(' ')}]`)
      : YES;
  return [
    { type: 'PodScheduled', ...YES },
    { type: 'PodReadyToStartContainers', ...(sandbox ? YES : no()) },
    { type: 'Initialized', ...(initialized ? YES : no('ContainersNotInitialized')) },
    { type: 'ContainersReady', ...containers },
    { type: 'Ready', ...(containers === YES ? gatesOf(standing) : containers) },
  ];
}

type Verdict = Omit<Condition, 'type'>;

const YES: Verdict = { status: 'True' };

function no(reason?: string, message?: string): Verdict {
  return { status: 'False', reason, message };
}

/** A gate is open when somebody else has set its condition to True; one that nobody sets stays shut. */
function gatesOf({ gates, reported }: Standing): Verdict {
  const open = (gate: string) => reported.some(({ type, status }) => type === gate && status === 'True');
  const shut = gates.filter((gate) => !open(gate));
  if (shut.length === 0) return YES;
  const reasons = shut.map((gate) => `corresponding condition of pod readiness gate "${gate}" is not "True".`);
  return no('ReadinessGatesNotReady', reasons.join(' '));
}
