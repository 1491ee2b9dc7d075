import {
  type ContainerState,
  ended,
  isOver,
  NEVER_RUN,
  next,
  type Role,
  started,
} from '../../../../e2e/kubelet/container/state';
import type { RestartPolicy } from '../../../../e2e/kubelet/pod/spec';

const SECOND = 1000;

/** A container that has run and ended so often, each time for so long. */
function after(ends: number, code: number, ranMs = 0): ContainerState {
  let state = NEVER_RUN;
  for (let run = 0; run < ends; run++) state = ended(started(state, 0), code, ranMs);
  return state;
}

test('what never ran is started, what runs is left alone', () => {
  expect(next(NEVER_RUN, 'main', 'Never', 0)).toEqual({ do: 'start' });
  expect(next(started(NEVER_RUN, 0), 'main', 'Always', 5)).toEqual({ do: 'watch' });
});

test.each<[Role, RestartPolicy, number, boolean]>([
  ['main', 'Always', 0, false],
  ['main', 'OnFailure', 0, true],
  ['main', 'OnFailure', 1, false],
  ['main', 'Never', 1, true],
  ['init', 'Always', 0, true],
  ['init', 'Always', 1, false],
  ['init', 'Never', 1, true],
  ['sidecar', 'Never', 0, false],
])('a %s container under %s that ended with %d: over is %s', (role, policy, code, over) => {
  const state = after(1, code);
  expect(isOver(state, role, policy)).toBe(over);
  expect(next(state, role, policy, 0).do).toBe(over ? 'leave' : 'wait');
});

test.each([
  [1, 1],
  [2, 2],
  [3, 4],
  [9, 30],
])('after %d ends it waits %d s', (ends, seconds) => {
  const state = after(ends, 1);
  expect(next(state, 'main', 'Always', 0)).toEqual({ do: 'wait', ms: seconds * SECOND });
  expect(next(state, 'main', 'Always', seconds * SECOND)).toEqual({ do: 'start' });
});

test('who ran for long waits as after the first end', () => {
  const state = ended(started(after(5, 1), 0), 1, 60 * SECOND);
  expect(next(state, 'main', 'Always', 60 * SECOND)).toEqual({ do: 'wait', ms: SECOND });
  expect(state.runs).toBe(6);
});

test('an end takes readiness away', () => {
  const ready = { ...started(NEVER_RUN, 1), started: true, ready: true };
  expect(ended(ready, 3, 9)).toMatchObject({
    started: false,
    ready: false,
    exit: { code: 3, startedAt: 1, finishedAt: 9 },
  });
  expect(ended(ready, 3, 9).startedAt).toBeUndefined();
});
