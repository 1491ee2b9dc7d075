import { Lazy } from 'cdk8s';

import { Cleaning } from '../../../lib/synth/cleaning';

const clean = (value: unknown, options = { sortKeys: true }) => new Cleaning(options).whole(value);
const json = (value: unknown) => JSON.stringify(value);

test('keys are sorted, unless that is switched off', () => {
  const value = { b: 1, a: { d: 1, c: 2 } };
  expect(json(clean(value))).toBe('{"a":{"c":2,"d":1},"b":1}');
  expect(json(clean(value, { sortKeys: false }))).toBe('{"b":1,"a":{"d":1,"c":2}}');
});

test('what is null or undefined goes, from lists it leaves a gap', () => {
  expect(clean({ a: null, b: undefined, c: [null, 1], d: {} })).toEqual({ c: [undefined, 1], d: {} });
  expect(clean(null)).toBeUndefined();
});

test('what is empty goes where that is asked for, but not from lists', () => {
  const cleaning = new Cleaning({ sortKeys: true, dropEmpty: true });
  expect(cleaning.whole({ a: [], b: { c: {} }, d: [[]], e: '' })).toEqual({ d: [undefined], e: '' });
  expect(new Cleaning({ sortKeys: true, dropEmpty: true }).whole({ a: {} })).toBeUndefined();
});

test('each producer runs once, in the order of the fields', () => {
  const calls: string[] = [];
  const lazy = (name: string, value: unknown) => Lazy.any({ produce: () => calls.push(name) && value });
  expect(
    clean({ b: lazy('b', [lazy('in b', 1)]), a: { resolve: () => calls.push('a') && lazy('a again', 2) } }),
  ).toEqual({
    a: 2,
    b: [1],
  });
  expect(calls).toEqual(['b', 'in b', 'a', 'a again']);
});

test('an instance of a class is refused after all producers ran', () => {
  let ran = false;
  const value = { a: new Map(), z: { resolve: () => (ran = true) } };
  expect(() => clean(value)).toThrow("can't render non-simple object of type 'Map'");
  expect(ran).toBe(true);
});

test('a value that is clean already is taken as it is', () => {
  const done = { b: 1, a: 2 };
  expect((new Cleaning({ sortKeys: true }).whole({ z: 1, done }, done) as { done: object }).done).toBe(done);
});

test.each([() => 1, new (class Text {})(), JSON.parse('{"__proto__": {}}')])('%p is odd', (value) => {
  const cleaning = new Cleaning({ sortKeys: true });
  try {
    cleaning.whole({ value });
  } catch {
    // An instance is refused, after it was found odd.
  }
  expect(cleaning.odd).toBe(true);
});
