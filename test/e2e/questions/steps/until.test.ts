import { until } from '../../../../e2e/questions/steps/until';

test('it is asked again until there is an answer', async () => {
  let asked = 0;
  const third = async () => (++asked === 3 ? 'there' : undefined);
  expect(await until('it', { seconds: 5, everyMs: 1 }, third)).toBe('there');
});

test('what never comes is told with the time that it was waited for', async () => {
  const never = async () => undefined;
  await expect(until('it', { seconds: 0, everyMs: 1 }, never)).rejects.toThrow('it: not seen within 0 s');
});
