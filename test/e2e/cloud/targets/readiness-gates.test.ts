import type { Pod } from '../../../../e2e/cloud/services/objects';
import { gateChanges } from '../../../../e2e/cloud/targets/readiness-gates';
import type { TargetState } from '../../../../e2e/cloud/targets/registered';

const GATE = 'target-health.elbv2.k8s.aws/k8s-a';

const pod = (reported: readonly { type: string; status: string; reason?: string }[] = []): Pod => ({
  metadata: { name: 'a', uid: 'a' },
  spec: { readinessGates: [{ conditionType: GATE }, { conditionType: 'example.com/other' }] },
  status: { conditions: reported },
});

const changes = (one: Pod, ...states: TargetState[]) =>
  gateChanges(
    one,
    states.map((state) => ({ pod: pod(), state })),
    'now',
  ).map(({ type, status, reason }) => [type, status, reason]);

test('the gate opens when the pod is healthy in all target groups', () => {
  expect(changes(pod(), 'healthy', 'initial')).toEqual([[GATE, 'False', 'Elb.InitialHealthChecking']]);
  expect(changes(pod(), 'healthy', 'unhealthy')).toEqual([[GATE, 'False', 'Target.FailedHealthChecks']]);
  expect(changes(pod(), 'healthy', 'healthy')).toEqual([[GATE, 'True', '']]);
});

test('what is written already is not written again, and an open gate stays open', () => {
  const initial = { type: GATE, status: 'False', reason: 'Elb.InitialHealthChecking' };
  expect(changes(pod([initial]), 'initial')).toEqual([]);
  expect(changes(pod([initial]), 'healthy')).toEqual([[GATE, 'True', '']]);
  expect(changes(pod([{ type: GATE, status: 'True' }]), 'unhealthy')).toEqual([]);
});

test('a pod of no target group keeps its gates shut', () => {
  expect(changes(pod())).toEqual([]);
});
