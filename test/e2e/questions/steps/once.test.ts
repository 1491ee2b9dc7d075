import { once } from '../../../../e2e/questions/steps/once';

test('a world is taken through a step once, by whoever is first', async () => {
  let taken = 0;
  const step = once(async (world: { name: string }) => `${world.name} ${++taken}`);
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect(await Promise.all([step(one), step(one), step(other)])).toEqual(['one 1', 'one 1', 'other 2']);
});
