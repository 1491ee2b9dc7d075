import { load, percentile } from '../../../e2e/outside/load';

test('requests go out at their times, whatever becomes of others; failures say when and why', async () => {
  let asked = 0;
  let started = 0;
  const slow: (() => void)[] = [];
  const ask = async () => {
    asked += 1;
    if (asked === 2) return { outcome: 'reset' };
    if (asked === 3) return { outcome: '503', certificate: 'new' };
    if (asked === 4) await new Promise<void>((done) => slow.push(done));
    return { outcome: '200', certificate: asked < 3 ? 'old' : 'new' };
  };
  const ended = new AbortController();
  const loading = load({
    ask,
    rate: 200,
    signal: ended.signal,
    since: Date.now() - 5000,
    started: () => (started += 1),
  });
  while (asked < 8) await new Promise((done) => setTimeout(done, 1));
  ended.abort();
  for (const done of slow) done();
  const { requests, rate, failed, p50, p95, serials } = await loading;
  expect(requests).toBe(asked);
  expect(rate).toBeGreaterThan(0);
  expect(failed.map(({ why }) => why)).toEqual(['reset', '503']);
  expect(failed[0]?.at).toBeGreaterThanOrEqual(5);
  expect(p95).toBeGreaterThanOrEqual(p50);
  expect(serials).toEqual(['old', 'new']);
  expect(started).toBe(1);
});

test('another outcome may be what is expected', async () => {
  const signal = AbortSignal.timeout(20);
  const { requests, failed } = await load({ ask: async () => ({ outcome: '301' }), rate: 100, signal, expect: '301' });
  expect(requests).toBeGreaterThan(0);
  expect(failed).toEqual([]);
});

test('percentiles are of the nearest rank', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([percentile(values, 0.5), percentile(values, 0.95), percentile([7.04], 0.5), percentile([], 0.5)]).toEqual([
    50, 95, 7, 0,
  ]);
});
