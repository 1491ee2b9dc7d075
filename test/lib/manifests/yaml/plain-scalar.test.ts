import { plainValue } from '../../../../lib/manifests/yaml/plain-scalar';

test.each([
  ['', null],
  ['~', null],
  ['Null', null],
  ['nULL', 'nULL'],
  ['yes', true],
  ['On', true],
  ['y', true],
  ['no', false],
  ['OFF', false],
  ['oN', 'oN'],
  ['.inf', Number.POSITIVE_INFINITY],
  ['-.Inf', Number.NEGATIVE_INFINITY],
  ['.NaN', Number.NaN],
])('the word %j is %p', (text, value) => {
  expect(plainValue(text)).toBe(value);
});

test.each([
  ['0', 0],
  ['-0', 0],
  ['8080', 8080],
  ['+5', 5],
  ['-5', -5],
  ['0644', 420],
  ['-0o17', -15],
  ['0x1F', 31],
  ['+0XfF', 255],
  ['0b101', 5],
  ['1_000', 1000],
  ['1e3', 1000],
  ['1.', 1],
  ['.5', 0.5],
  ['-.5e1', -5],
  ['1.10', 1.1],
  // Eight is no octal digit, so it is a float.
  ['08', 8],
  ['18446744073709551616', 2 ** 64],
])('the number %s is %p', (text, value) => {
  expect(plainValue(text)).toBe(value);
});

test.each([
  '22:22',
  '2024-01-01',
  '2024-01-01T00:00:00Z',
  '1.2.3',
  '1e',
  '0xg',
  '0b2',
  '-',
  '+',
  '.',
  '._5',
  '1e999',
  '0x1ffffffffffffffff',
  '10.0.0.1',
  '1Gi',
  '100m',
  'none',
  'true-ish',
  '<<',
])('%s is a text', (text) => {
  expect(plainValue(text)).toBe(text);
});
