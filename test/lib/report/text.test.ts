import { text } from '../../../lib/report/text';
import { CLEAN, IN_MEMORY, OPTIONS, SAMPLE } from './sample-result';

test('findings stand by host, then by object, with place, reason and fix; the counts come last', () => {
  expect(text(SAMPLE, OPTIONS)).toMatchSnapshot();
});

test('nothing found is one line', () => {
  expect(text(CLEAN, OPTIONS)).toBe('dist: 0 findings in 2 objects, hosts: shop.sample.com\n');
});

test('what was made in memory stands nowhere', () => {
  expect(text(IN_MEMORY, OPTIONS)).toBe(`Service default/plain
  info  AH903
    no type
    why: ClusterIP is meant
    fix: Say ClusterIP.

1 info in 1 object
`);
});

test('the line of the field is told where it is known', () => {
  expect(text(SAMPLE, { ...OPTIONS, lineOf: () => 99 })).toContain('    dist/web.yaml:99\n');
});

test('a terminal gets colours, and the same words', () => {
  const coloured = text(SAMPLE, { ...OPTIONS, colour: true });
  expect(coloured).toContain('\u001b[31merror\u001b[39m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text(SAMPLE, OPTIONS));
  expect(text(CLEAN, { ...OPTIONS, colour: true }).startsWith('\u001b[32mdist: 0 findings')).toBe(true);
});
