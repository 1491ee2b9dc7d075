import { Wakeable } from '../../../../e2e/kubelet/pod/wakeable';

const LONG = 2 ** 30;

test('a sleeper wakes when it is called', async () => {
  const rest = new Wakeable();
  const sleep = rest.sleep(LONG);
  rest.wake();
  await sleep;
});

test('a call before the sleep is not lost, and is heard once', async () => {
  const rest = new Wakeable();
  rest.wake();
  rest.wake();
  await rest.sleep(LONG);
  const next = rest.sleep(LONG);
  await expect(Promise.race([next, Promise.resolve('asleep')])).resolves.toBe('asleep');
  rest.wake();
  await next;
});

test('nobody sleeps for longer than asked', async () => {
  await new Wakeable().sleep(1);
});
