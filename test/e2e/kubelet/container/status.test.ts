import { ended, NEVER_RUN, started } from '../../../../e2e/kubelet/container/state';
import { containerStatus, type Reported } from '../../../../e2e/kubelet/container/status';

const status = (over: Partial<Reported>) =>
  containerStatus(
    { name: 'app', image: 'i', role: 'main', state: NEVER_RUN, over: false, waitsFor: 'ContainerCreating', ...over },
    'u1',
  );
const running = { ...started(NEVER_RUN, 0), started: true, ready: true };

test('before its first start it waits, for a reason where there is one', () => {
  expect(status({})).toMatchObject({
    ready: false,
    restartCount: 0,
    state: { waiting: { reason: 'ContainerCreating', message: '' } },
  });
  const problem = { reason: 'ImagePullBackOff', message: 'Back-off pulling image "auto"' };
  expect(status({ problem })).toMatchObject({ state: { waiting: problem } });
});

test('it runs', () => {
  expect(status({ state: running })).toMatchObject({
    ready: true,
    started: true,
    containerID: 'e2e://u1-app-1',
    state: { running: { startedAt: '1970-01-01T00:00:00Z' } },
  });
});

test('between two runs it waits and tells how the last one ended', () => {
  expect(status({ state: ended(started(ended(running, 1, 5), 6), 137, 9) })).toMatchObject({
    restartCount: 1,
    ready: false,
    state: { waiting: { reason: 'CrashLoopBackOff' } },
    lastState: { terminated: { exitCode: 137, reason: 'Error' } },
  });
});

test('an init container that is through is ready, a main container is not', () => {
  const state = ended(running, 0, 9);
  expect(status({ state, role: 'init', over: true })).toMatchObject({
    ready: true,
    started: false,
    state: { terminated: { exitCode: 0, reason: 'Completed' } },
  });
  expect(status({ state, over: true })).toMatchObject({ ready: false });
});
