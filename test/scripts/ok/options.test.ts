import { parseOptions } from '../../../scripts/ok/options';

test('the gate runs the unit tests unless told not to, and writes its result where told', () => {
  expect(parseOptions([])).toEqual({ tests: true });
  expect(parseOptions(['--no-tests', '--result', 'gate.json'])).toEqual({ tests: false, result: 'gate.json' });
});

test.each([[['--fast']], [['--result']]])('%j is refused with what may be given', (argv) => {
  expect(() => parseOptions(argv)).toThrow(
    `"${argv[0]}" cannot be used here: the gate runs everything but for what it is told. Give --no-tests, --result FILE, or nothing`,
  );
});
