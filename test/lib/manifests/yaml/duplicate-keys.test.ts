import { duplicateKeys } from '../../../../lib/manifests/yaml/duplicate-keys';

test('every repetition is told, with the first', () => {
  const text = 'a:\n  b: 1\n  b: 2\nlist:\n- on: 1\n  true: 2\na: 3\na: 4\n';
  expect(duplicateKeys(text).map(({ key, first, again }) => [key, text.slice(first, first + 4), again])).toEqual([
    ['b', 'b: 1', 12],
    ['true', 'on: ', 33],
    ['a', 'a:\n ', 41],
    ['a', 'a:\n ', 46],
  ]);
});

test('merges may stand twice', () => {
  expect(duplicateKeys('a: &a {}\nb:\n  <<: *a\n  <<: *a\n')).toEqual([]);
});
