import { ended, NEVER_RUN, started } from '../../../../e2e/kubelet/container/state';
import { type PodStanding, podStatus } from '../../../../e2e/kubelet/pod/status';
import { pod } from '../pods';

const RUNS = { ...started(NEVER_RUN, 0), started: true, ready: true };
const STANDING: PodStanding = {
  pod: pod(),
  members: [{ name: 'app', role: 'main', image: 'i', state: RUNS }],
  hostIp: '10.244.0.1',
  podIp: '10.244.0.10',
  startTime: 't0',
  before: [],
};

test('a running pod', () => {
  expect(podStatus(STANDING, 't1')).toMatchObject({
    phase: 'Running',
    startTime: 't0',
    hostIP: '10.244.0.1',
    podIP: '10.244.0.10',
    podIPs: [{ ip: '10.244.0.10' }],
    containerStatuses: [{ name: 'app', ready: true }],
  });
});

test('before its sandbox stands a pod has no address', () => {
  const status = podStatus({ ...STANDING, podIp: undefined }, 't1');
  expect(status).not.toHaveProperty('podIP');
  expect(status.conditions).toContainEqual(
    expect.objectContaining({ type: 'PodReadyToStartContainers', status: 'False' }),
  );
});

test('main containers wait for the init containers', () => {
  const init = { name: 'init', role: 'init', image: 'i', state: started(NEVER_RUN, 0) } as const;
  const main = { name: 'app', role: 'main', image: 'i', state: NEVER_RUN } as const;
  expect(podStatus({ ...STANDING, members: [init, main] }, 't1')).toMatchObject({
    phase: 'Pending',
    initContainerStatuses: [{ name: 'init', state: { running: {} } }],
    containerStatuses: [{ name: 'app', state: { waiting: { reason: 'PodInitializing' } } }],
  });
});

test('in a pod that ends nothing waits for its next start', () => {
  const members = [{ name: 'app', role: 'main', image: 'i', state: ended(RUNS, 0, 1) }] as const;
  const leaving = pod({}, { deletionTimestamp: 't1' });
  expect(podStatus({ ...STANDING, pod: leaving, members }, 't1')).toMatchObject({
    containerStatuses: [{ state: { terminated: { exitCode: 0 } } }],
  });
});
