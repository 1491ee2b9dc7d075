import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Interrupted } from '../../../e2e/build/command';
import { makeOnce } from '../../../e2e/build/make-once';
import type { Workshop } from '../../../e2e/build/workshop';

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const place = (signal = new AbortController().signal) => ({
  folder: join(cache, 'one-0123456789ab'),
  name: 'one',
  servers: cache,
  signal,
  waiting: () => {},
});

const finished = () => existsSync(join(cache, 'one-0123456789ab'));
const unfinished = () => readdirSync(join(cache, '.unfinished'));

test('what is made stands in the cache, and nothing is left beside it', async () => {
  await makeOnce(place(), async ({ out, work, run }) => {
    expect(finished()).toBe(false);
    writeFileSync(join(work, 'scrap'), '');
    writeFileSync(join(out, 'program'), await run('echo', ['made']));
  });
  expect(readFileSync(join(cache, 'one-0123456789ab/program'), 'utf8')).toBe('made\n');
  expect(unfinished()).toEqual([]);
});

test('of what fails half-way, nothing stands in the cache', async () => {
  const half = makeOnce(place(), async ({ out }) => {
    writeFileSync(join(out, 'program'), 'half');
    throw new Error('no');
  });
  await expect(half).rejects.toThrow('no');
  expect([finished(), unfinished()]).toEqual([false, []]);
});

test('what a killed process left is cleared away', async () => {
  mkdirSync(join(cache, '.unfinished/one/out'), { recursive: true });
  writeFileSync(join(cache, '.unfinished/one/out/half'), '');
  await makeOnce(place(), async ({ out }) => expect(readdirSync(out)).toEqual([]));
  expect(unfinished()).toEqual([]);
});

test('of two at once one works, and the other gets what it made', async () => {
  const made: number[] = [];
  const make =
    (which: number) =>
    async ({ out, run }: Workshop) => {
      made.push(which);
      // Longer than the other needs to come to the lock.
      await run('sleep', ['0.2']);
      writeFileSync(join(out, 'program'), String(which));
    };
  await Promise.all([makeOnce(place(), make(1)), makeOnce(place(), make(2))]);
  expect(made).toHaveLength(1);
  expect(readFileSync(join(cache, 'one-0123456789ab/program'), 'utf8')).toBe(String(made[0]));
});

test('who waits can be interrupted, and who works is not', async () => {
  const interruption = new AbortController();
  let second: Promise<void> | undefined;
  await makeOnce(place(), async ({ run }) => {
    second = makeOnce(place(interruption.signal), () => Promise.reject(new Error('twice')));
    second.catch(() => {});
    await run('true', []);
    interruption.abort();
    await expect(second).rejects.toThrow(Interrupted);
  });
  expect(finished()).toBe(true);
});

test('who was interrupted before does not begin', async () => {
  const again = makeOnce(place(AbortSignal.abort()), () => Promise.reject(new Error('begun')));
  await expect(again).rejects.toThrow(Interrupted);
});
