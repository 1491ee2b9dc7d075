import { until } from '../../../../e2e/world/init/until';

test('it tests until it holds; a test that throws does not hold yet', async () => {
  let times = 0;
  const test = async () => {
    times += 1;
    if (times === 1) throw new Error('refused');
    return times > 2;
  };
  await until({ what: 'DNS', seconds: 5, test });
  expect(times).toBe(3);
});

test('it gives up with the last reason', async () => {
  const test = () => Promise.reject(new Error('refused'));
  await expect(until({ what: 'DNS', seconds: 0, test })).rejects.toThrow('no DNS after 0 s: refused');
});

test('it does not wait for what cannot come any more', async () => {
  const vain = () => 'dns ended with 1';
  await expect(until({ what: 'DNS', seconds: 60, test: async () => false, vain })).rejects.toThrow(
    'no DNS, as dns ended with 1',
  );
});
