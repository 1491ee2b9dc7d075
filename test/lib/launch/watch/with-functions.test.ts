import { withFunctions } from '../../../../lib/launch/watch/with-functions';

test('functions are others, also those that are loaded late; the rest stays, and the module too', () => {
  let loaded = 0;
  const module = {
    one: () => 1,
    number: 2,
    get late() {
      loaded += 1;
      return () => 3;
    },
    get lateNumber() {
      return 4;
    },
  };
  const copy = withFunctions(module, (name, own) => () => `${name} ${own()}`);
  expect(loaded).toBe(0);
  expect([copy.one(), copy.number, copy.late(), copy.lateNumber]).toEqual(['one 1', 2, 'late 3', 4]);
  copy.one = () => 5;
  expect(copy.one()).toBe(5);
  expect(module.one()).toBe(1);
});
