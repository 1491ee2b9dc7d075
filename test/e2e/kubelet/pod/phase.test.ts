import { type ContainerState, ended, NEVER_RUN, type Role, started } from '../../../../e2e/kubelet/container/state';
import { due, isFinished, isInitialized, type Member, phaseOf } from '../../../../e2e/kubelet/pod/phase';

const RUNS = started(NEVER_RUN, 0);
const UP = { ...RUNS, started: true };
const DONE = ended(RUNS, 0, 1);
const BROKEN = ended(RUNS, 1, 1);

const member = (role: Role, name: string, state: ContainerState): Member => ({ role, name, state });
const names = (members: readonly Member[]) => members.map(({ name }) => name);

const pod = (init: ContainerState, sidecar: ContainerState, ...main: ContainerState[]) => [
  member('init', 'init', init),
  member('sidecar', 'sidecar', sidecar),
  ...main.map((state, index) => member('main', `main${index}`, state)),
];

test.each([
  ['nothing has run', pod(NEVER_RUN, NEVER_RUN, NEVER_RUN), ['init']],
  ['the init container runs', pod(RUNS, NEVER_RUN, NEVER_RUN), ['init']],
  ['the init container failed', pod(BROKEN, NEVER_RUN, NEVER_RUN), ['init']],
  ['the init container is through', pod(DONE, NEVER_RUN, NEVER_RUN), ['init', 'sidecar']],
  ['the sidecar is not up yet', pod(DONE, RUNS, NEVER_RUN), ['init', 'sidecar']],
  ['the sidecar is up', pod(DONE, UP, NEVER_RUN, NEVER_RUN), ['init', 'sidecar', 'main0', 'main1']],
  ['the sidecar starts again', pod(DONE, BROKEN, RUNS), ['init', 'sidecar', 'main0']],
])('when %s, it is the turn of', (_, members, turn) => {
  expect(names(due(members))).toEqual(turn);
});

test.each([
  ['Pending', pod(RUNS, NEVER_RUN, NEVER_RUN), 'Always'],
  ['Pending', pod(DONE, UP, NEVER_RUN), 'Always'],
  ['Running', pod(DONE, UP, RUNS), 'Always'],
  ['Running', pod(DONE, UP, BROKEN), 'Always'],
  ['Running', pod(DONE, UP, DONE, RUNS), 'Never'],
  ['Running', pod(DONE, UP, BROKEN), 'OnFailure'],
  ['Succeeded', pod(DONE, UP, DONE, DONE), 'OnFailure'],
  ['Failed', pod(DONE, UP, BROKEN, DONE), 'Never'],
  ['Failed', pod(BROKEN, NEVER_RUN, NEVER_RUN), 'Never'],
  ['Pending', pod(BROKEN, NEVER_RUN, NEVER_RUN), 'OnFailure'],
] as const)('%s', (phase, members, policy) => {
  expect(phaseOf(members, policy)).toBe(phase);
});

test('a pod without init containers is initialized, and only two phases are final', () => {
  expect(isInitialized([member('main', 'app', NEVER_RUN)])).toBe(true);
  expect((['Pending', 'Running', 'Succeeded', 'Failed'] as const).filter(isFinished)).toEqual(['Succeeded', 'Failed']);
});
