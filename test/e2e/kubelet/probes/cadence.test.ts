import { cadenceOf } from '../../../../e2e/kubelet/probes/cadence';

test('readiness is asked twice a second, and lost after up to two seconds a failure', () => {
  expect(cadenceOf('readinessProbe', { initialDelaySeconds: 9, periodSeconds: 15, failureThreshold: 4 })).toEqual({
    delayMs: 0,
    everyMs: 500,
    timeoutMs: 1000,
    successes: 1,
    failures: 16,
  });
  expect(cadenceOf('readinessProbe', { periodSeconds: 1, successThreshold: 2 })).toMatchObject({
    successes: 2,
    failures: 6,
  });
});

test('a startup probe fails after the whole time that it would in a cluster', () => {
  expect(cadenceOf('startupProbe', { periodSeconds: 1, failureThreshold: 600 }).failures).toBe(1200);
});

test('liveness is asked as the pod says', () => {
  expect(
    cadenceOf('livenessProbe', { initialDelaySeconds: 10, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 2 }),
  ).toEqual({ delayMs: 10_000, everyMs: 10_000, timeoutMs: 5000, successes: 1, failures: 2 });
});
