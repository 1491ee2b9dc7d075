import { once } from '../../../../lib/wiring/graph/once';

test('asks once for each object, though the answer be nothing', () => {
  const asked: object[] = [];
  const nothing = once((one: object) => {
    asked.push(one);
    return undefined;
  });
  const [a, b] = [{}, {}];
  expect([a, a, b].map(nothing)).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual([a, b]);
});

test('each function remembers its own answers', () => {
  const one = { name: 'web' };
  expect(once(({ name }: typeof one) => name)(one)).toBe('web');
  expect(once(({ name }: typeof one) => name.length)(one)).toBe(3);
});
