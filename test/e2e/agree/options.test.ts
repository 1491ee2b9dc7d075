import { parseOptions } from '../../../e2e/agree/options';

test('defaults, and what is said', () => {
  expect(parseOptions([])).toEqual({ help: false, known: false, n: 60, seed: 1, worlds: 1 });
  expect(parseOptions(['--n', '5', '--seed', '42', '-j', '2', '--known'])).toMatchObject({
    n: 5,
    seed: 42,
    worlds: 2,
    known: true,
  });
});

test.each([
  ['--n', '0'],
  ['--seed', 'x'],
  ['-j', '9'],
  ['--many', '1'],
  ['--n', ''],
])('%s %s is refused with the usage', (...argv) => {
  expect(() => parseOptions(argv)).toThrow(/npm run e2e:agree/);
});
