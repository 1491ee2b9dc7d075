import { merged } from '../../../lib/synth/merged';

test('fields of the second come over those of the first, in the order of the first', () => {
  expect(Object.entries(merged({ a: 1, b: 2 }, { b: 3, c: undefined }))).toEqual([
    ['a', 1],
    ['b', 3],
    ['c', undefined],
  ]);
});

test('a field called __proto__ stays a field', () => {
  const odd = JSON.parse('{"__proto__": {"x": 1}, "a": 1}');
  expect(Object.keys(merged(odd, { b: 2 }))).toEqual(['__proto__', 'a', 'b']);
});
