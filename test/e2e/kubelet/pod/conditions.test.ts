import { conditionsOf, type Standing } from '../../../../e2e/kubelet/pod/conditions';

const GATE = 'target-health.elbv2.k8s.aws/a';
const FINE: Standing = { phase: 'Running', sandbox: true, initialized: true, unready: [], gates: [], reported: [] };

const brief = (over: Partial<Standing>) =>
  Object.fromEntries(
    conditionsOf({ ...FINE, ...over }, [], 't1').map(({ type, status, reason }) => [type, reason ?? status]),
  );

test('a pod whose containers are ready is ready', () => {
  expect(brief({})).toEqual({
    PodScheduled: 'True',
    PodReadyToStartContainers: 'True',
    Initialized: 'True',
    ContainersReady: 'True',
    Ready: 'True',
  });
});

test('what holds it up is said', () => {
  expect(brief({ sandbox: false, initialized: false, unready: ['app'], phase: 'Pending' })).toEqual({
    PodScheduled: 'True',
    PodReadyToStartContainers: 'False',
    Initialized: 'ContainersNotInitialized',
    ContainersReady: 'ContainersNotReady',
    Ready: 'ContainersNotReady',
  });
  expect(brief({ phase: 'Succeeded' })).toMatchObject({ ContainersReady: 'PodCompleted', Ready: 'PodCompleted' });
});

test.each([
  ['nobody set', [], 'ReadinessGatesNotReady'],
  ['is False', [{ type: GATE, status: 'False' }], 'ReadinessGatesNotReady'],
  ['is True', [{ type: GATE, status: 'True' }], 'True'],
])('a gate that %s', (_, reported, ready) => {
  expect(brief({ gates: [GATE], reported })).toMatchObject({ ContainersReady: 'True', Ready: ready });
});

test('the time is of the last change of the status, and a patch takes old reasons away', () => {
  const before = conditionsOf({ ...FINE, unready: ['app'] }, [], 't1');
  const after = conditionsOf(FINE, before, 't2');
  const ready = { type: 'Ready', status: 'True', reason: null, message: null, lastTransitionTime: 't2' };
  expect(after.find(({ type }) => type === 'Ready')).toEqual(ready);
  expect(after.find(({ type }) => type === 'Initialized')?.lastTransitionTime).toBe('t1');
  expect(conditionsOf({ ...FINE, unready: ['b'] }, before, 't2').at(-1)?.lastTransitionTime).toBe('t1');
});
