import type { Sight } from '../../../e2e/outside/sight';
import { isReached } from '../../../e2e/outside/until';
import { type Change, watch } from '../../../e2e/outside/watch';

const certificate = (serial: string) => ({ names: [], serial, issuer: 'CA', chain: [], validFrom: '', validTo: '' });
const GONE: Sight = { dns: 'NXDOMAIN', http: '-', https: '-' };
const OLD: Sight = { dns: '203.0.113.10', http: '301', https: '200', certificate: certificate('1') };
const NEW: Sight = { ...OLD, certificate: certificate('2') };

async function watching(sights: Sight[], more: object = {}) {
  const changes: Change[] = [];
  const watched = await watch({
    look: async () => sights.shift() ?? NEW,
    seconds: 10,
    everyMs: 2,
    since: Date.now() - 5000,
    changed: (change) => void changes.push(change),
    ...more,
  });
  return { watched, changes };
}

test('every change is told once, with its seconds, until what is waited for comes', async () => {
  const { watched, changes } = await watching([GONE, GONE, OLD, OLD], { until: { serial: '!1', https: '200' } });
  expect(changes.map(({ https, serial }) => [https, serial])).toEqual([
    ['-', '-'],
    ['200', '1'],
    ['200', '2'],
  ]);
  expect(watched).toMatchObject({ reached: true, looks: 5, not200: 2 });
  expect(watched.at).toBe(changes[2]?.at);
  expect(changes[0]?.at).toBeGreaterThanOrEqual(5);
});

test('what never comes is not reached; without anything to wait for a watch goes to its end', async () => {
  expect((await watching([], { until: { https: '503' }, seconds: 0.02 })).watched.reached).toBe(false);
  const { watched } = await watching([], { seconds: 0.02 });
  expect(watched.reached).toBe(true);
  expect(watched.looks).toBeGreaterThan(1);
});

test.each([
  [{ https: '200' }, true],
  [{ dns: '203.' }, true],
  [{ https: '200', http: '200' }, false],
  [{ serial: '!1' }, false],
  [{ serial: '!2' }, true],
  [{ location: '!https://old/' }, false],
])('%j is reached: %s', (until, reached) => {
  const glance = { dns: '203.0.113.10', http: '301', location: '-', https: '200', serial: '1', issuer: 'CA' };
  expect(isReached(until, glance)).toBe(reached);
});
