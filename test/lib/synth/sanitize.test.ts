import { sanitized } from '../../../lib/synth/sanitize';

test('keys are sorted and what is null goes', () => {
  expect(JSON.stringify(sanitized({ b: [null, { d: 1, c: null }], a: 'x' }, { sortKeys: true }))).toBe(
    '{"a":"x","b":[null,{"d":1}]}',
  );
  expect(Object.keys(sanitized({ b: 1, a: 1 }, { sortKeys: false }) as object)).toEqual(['b', 'a']);
});

test('what is empty goes where that is asked for', () => {
  const value = { a: [], b: { c: {} }, d: 1 };
  expect(sanitized(value, { sortKeys: true, dropEmpty: true })).toEqual({ d: 1 });
  expect(sanitized(value, { sortKeys: true })).toEqual(value);
});

test('an instance of a class is refused, the first by the order of keys', () => {
  const value = { z: new Map(), a: [new Set()] };
  expect(() => sanitized(value, { sortKeys: true })).toThrow("can't render non-simple object of type 'Set'");
  expect(() => sanitized(value, { sortKeys: false })).toThrow("can't render non-simple object of type 'Map'");
});
