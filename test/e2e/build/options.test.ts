import { HELP, parseOptions } from '../../../e2e/build/options';

test('without arguments it builds; it can also tell whether that is needed', () => {
  expect([[], ['--ready'], ['--help']].map(parseOptions)).toEqual(['build', 'ready', 'help']);
  expect(HELP).toContain('npm run e2e:build -- --ready');
});

test.each([[['--redo']], [['--ready', 'kubernetes']]])('%j is refused', (argv) => {
  expect(() => parseOptions(argv)).toThrow(
    `e2e:build got "${argv.join(' ')}": it knows no such option. Use --ready, --help, or nothing.`,
  );
});
