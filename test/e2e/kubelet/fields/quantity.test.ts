import { inUnitsOf, quantity } from '../../../../e2e/kubelet/fields/quantity';

test.each([
  ['500m', 0.5],
  ['2', 2],
  ['128Mi', 134217728],
  ['1.5G', 1.5e9],
])('%s is %d', (text, number) => {
  expect(quantity(text)).toBe(number);
});

test('what is no quantity is refused', () => {
  expect(() => quantity('1 GB')).toThrow('"1 GB" is no quantity: expected like 500m, 2 or 128Mi');
});

test.each([
  ['100m', '1', '1'],
  ['100m', '1m', '100'],
  ['2000m', '1', '2'],
  ['128Mi', '1Mi', '128'],
  ['1', '0', '1'],
])('%s in units of %s is %s', (text, divisor, expected) => {
  expect(inUnitsOf(text, divisor)).toBe(expected);
});
