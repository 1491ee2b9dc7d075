import { unwalkable } from '../../../../lib/manifests/yaml/unfolded-size';

test('what stands in several places is counted in each', () => {
  const one = [1, 2, 3];
  expect(unwalkable({ a: one, b: one }, 9)).toBeUndefined();
  expect(unwalkable({ a: one, b: one }, 8)).toBe('too large');
});

test('what holds itself has no end', () => {
  const list: unknown[] = [];
  list.push({ list });
  expect(unwalkable(list, 100)).toBe('endless');
});

test('a bomb is told without unfolding it', () => {
  let value: unknown = 'x';
  for (let level = 0; level < 60; level++) value = Array(10).fill(value);
  expect(unwalkable(value, 400_000)).toBe('too large');
});

test('other mistakes are not hidden', () => {
  const broken = Object.defineProperty({}, 'x', {
    enumerable: true,
    get: () => {
      throw new TypeError('broken');
    },
  });
  expect(() => unwalkable(broken, 1)).toThrow(TypeError);
});
