import { wrongUse } from '../../../lib/cli/wrong-use';
import { InvalidInputError } from '../../../lib/errors';

test('wrong use is said on stderr, with 2, and without a stack trace', () => {
  const error = new InvalidInputError({ what: 'a', why: 'b', fix: 'C.' });
  expect(wrongUse(error, false)).toEqual({ stdout: '', stderr: 'auto-https: a: b. C.\n', exitCode: 2 });
});

test.each([[new TypeError('x is odd')], ['x is odd']])('a fault of the program says what to do about it', (error) => {
  expect(wrongUse(error, false).stderr).toBe(
    'auto-https: x is odd: the program itself failed. Run it again with --debug and report what it prints.\n',
  );
});

test('who debugs gets the stack trace', () => {
  expect(wrongUse(new TypeError('x is odd'), true).stderr).toMatch(/^TypeError: x is odd\n {4}at /);
  expect(wrongUse('x', true).stderr).toBe('x\n');
});
