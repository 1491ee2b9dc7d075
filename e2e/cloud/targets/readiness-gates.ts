// The conditions that pods' readiness gates wait for: a pod is healthy in all target groups that have it. The webhook of AWS Load
// Balancer Controller, which adds such gates to the pods of labelled namespaces (elbv2.k8s.aws/pod-readiness-gate-inject), is not
// played: only pods that bring their gates get conditions. Therefore any name after the prefix will do, which on AWS is that of a
// TargetGroupBinding. aws-load-balancer-controller v3.5.0 docs/deploy/pod_readiness_gate.md
import type { KubeClient } from '../../kube/client';
import { STRATEGIC_MERGE_PATCH } from '../../kube/content-types';
import type { Condition } from '../../kube/objects';
import type { Pod } from '../services/objects';
import type { Registered } from './registered';

const GATE = 'target-health.elbv2.k8s.aws/';

/** The conditions of a pod that are to be written. One that is True stays so: nobody looks again after that. */
export function gateChanges(pod: Pod, targets: readonly Pick<Registered, 'pod' | 'state'>[], now: string): Condition[] {
  const own = targets.filter((target) => target.pod?.metadata.uid === pod.metadata.uid);
  const gates = pod.spec.readinessGates?.filter(({ conditionType }) => conditionType.startsWith(GATE)) ?? [];
  if (own.length === 0) return [];
  const ill = own.find(({ state }) => state !== 'healthy');
  const [status, reason] = ill === undefined ? ['True', ''] : ['False', REASONS[ill.state] ?? ''];
  const isWritten = (gate: string) => {
    const before = pod.status?.conditions?.find(({ type }) => type === gate);
    return before?.status === 'True' || (before?.status === status && before.reason === reason);
  };
  return gates
    .filter(({ conditionType }) => !isWritten(conditionType))
    .map(({ conditionType: type }) => ({ type, status, reason, lastTransitionTime: now }));
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/network/check-target-health.html */
const REASONS: Readonly<Record<string, string>> = {
  initial: 'Elb.InitialHealthChecking',
  unhealthy: 'Target.FailedHealthChecks',
};

export async function writeGates(
  client: Pick<KubeClient, 'call'>,
  { metadata }: Pod,
  conditions: readonly Condition[],
): Promise<void> {
  if (conditions.length === 0) return;
  const path = `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}/status`;
  const body = { metadata: { uid: metadata.uid }, status: { conditions } };
  const answer = await client.call('PATCH', path, body, STRATEGIC_MERGE_PATCH);
  if (![200, 404, 409].includes(answer.status)) throw new Error(`${path}: ${answer.status} ${answer.body.message}`);
}
