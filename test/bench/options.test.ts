import { parseOptions } from '../../bench/options';

const parse = (...args: string[]) => parseOptions(args, ['chain', 'memory']);

test('all is measured unless some rows are asked for', () => {
  expect(parse()).toEqual({ quick: false, update: false });
  expect(parse('--only', 'chain', '--quick')).toEqual({ only: 'chain', quick: true, update: false });
  expect(parse('--update')).toEqual({ quick: false, update: true });
});

test.each([
  [['--only', 'nothing'], '--only "nothing": there are no such rows. Use one of: chain, memory.'],
  [['--only'], '--only "": there are no such rows. Use one of: chain, memory.'],
  [['--fast'], 'unknown argument "--fast". Usage: npm run bench [-- [--only ROWS] [--quick] [--update]]'],
  [['--update', '--quick'], '--update writes down the whole bench: it goes with neither --quick nor --only.'],
  [['--only', 'chain', '--update'], '--update writes down the whole bench: it goes with neither --quick nor --only.'],
])('%j is refused', (args, message) => {
  expect(() => parse(...args)).toThrow(message);
});
