import type { Registered } from '../../../../e2e/cloud/targets/registered';
import type { WantedTarget } from '../../../../e2e/cloud/targets/target';
import { TargetGroup } from '../../../../e2e/cloud/targets/target-group';

const EVERY_MS = 1000;

const target = (ip: string, uid = ip): WantedTarget => ({
  ip,
  port: 80,
  pod: { metadata: { name: uid, uid }, spec: {} },
});

/** A group whose targets are as the test says, and every choice that it has. */
function groupOf(ill: Set<string>) {
  const told: string[] = [];
  let choice = 0;
  const group = new TargetGroup({
    ask: async ({ ip }) => !ill.has(ip),
    everyMs: EVERY_MS,
    lagMs: 2000,
    changed: ({ ip, state }) => told.push(`${ip} ${state}`),
    random: () => choice,
  });
  const choices = () => {
    const picked = new Set<string | undefined>();
    for (choice = 0; choice < 1; choice += 0.1) picked.add(group.pick()?.ip);
    return [...picked];
  };
  return { group, told, choices };
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

test('two checks in a row decide; unhealthy targets are not used', async () => {
  const ill = new Set(['b']);
  const { group, told, choices } = groupOf(ill);
  group.want([target('a'), target('b')]);
  await pass(0);
  expect(told).toEqual([]);
  await pass(EVERY_MS);
  expect(told).toEqual(['a healthy', 'b unhealthy']);
  expect(choices()).toEqual(['a']);
  ill.clear();
  await pass(EVERY_MS);
  expect(choices()).toEqual(['a']);
  await pass(EVERY_MS);
  expect(choices()).toEqual(['a', 'b']);
  group.stop();
});

test('it fails open: while none is healthy, all are used', async () => {
  const { group, choices } = groupOf(new Set(['a', 'b']));
  group.want([target('a'), target('b')]);
  expect(choices()).toEqual(['a', 'b']);
  await pass(3 * EVERY_MS);
  expect(choices()).toEqual(['a', 'b']);
  group.stop();
});

test('a target that has left gets new connections for the lag, then none', async () => {
  const { group, told, choices } = groupOf(new Set());
  group.want([target('a'), target('b')]);
  await pass(EVERY_MS);
  group.want([target('b')]);
  expect(told.at(-1)).toBe('a draining');
  await pass(1999);
  expect(choices()).toEqual(['b', 'a']);
  await pass(1);
  expect(choices()).toEqual(['b']);
  group.want([]);
  await pass(2000);
  expect(choices()).toEqual([undefined]);
});

test('an address that is another pod now is registered anew', async () => {
  const { group, told } = groupOf(new Set());
  group.want([target('a', 'first')]);
  await pass(EVERY_MS);
  group.want([target('a', 'second')]);
  expect(group.targets.map(({ state }) => state)).toEqual(['initial']);
  await pass(EVERY_MS);
  expect(told).toEqual(['a healthy', 'a draining', 'a healthy']);
  group.stop();
});

test('connections to a target that fails are reset, unless there is no other; a draining one keeps its own', async () => {
  const ill = new Set<string>();
  const { group } = groupOf(ill);
  group.want([target('a'), target('b')]);
  await pass(EVERY_MS);
  const resets: string[] = [];
  const [a, b] = group.targets as [Registered, Registered];
  for (const one of [a, b]) one.connected(() => resets.push(one.ip));
  a.connected(() => resets.push('ended'))();
  ill.add('a');
  await pass(2 * EVERY_MS);
  expect(resets).toEqual(['a']);
  ill.add('b');
  await pass(2 * EVERY_MS);
  group.want([]);
  await pass(10 * EVERY_MS);
  expect(resets).toEqual(['a']);
});
