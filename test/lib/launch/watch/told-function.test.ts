import { toldFunction } from '../../../../lib/launch/watch/told-function';

test('calls are told, and do what they did', () => {
  let told = 0;
  const tell = () => {
    told += 1;
  };
  const add = toldFunction((a: number, b: number) => a + b, tell);
  expect(add(1, 2)).toBe(3);
  const Told = toldFunction(Map, tell);
  expect(new Told([[1, 2]]).get(1)).toBe(2);
  expect(new Map()).toBeInstanceOf(Told);
  expect(told).toBe(2);
});
