import { InvalidInputError } from '../../../lib/errors';
import { explainsItself } from '../../../lib/launch/explains-itself';

const named = (name: string) => Object.assign(new Error('x'), { name });

test.each([
  [new InvalidInputError({ what: 'a', why: 'b', fix: 'C.' }), true],
  [named('InvalidInputError'), true],
  [new Error('Validation failed with the following errors:\n  [a] b'), true],
  [new Error('x'), false],
  [named('TypeError'), false],
  ['InvalidInputError', false],
  [undefined, false],
])('%s: %s', (error, expected) => {
  expect(explainsItself(error)).toBe(expected);
});
