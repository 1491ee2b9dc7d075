import { contradictions, looksAsExpected } from '../../../../e2e/symptoms/verdict/expectation';
import type { Verdict } from '../../../../e2e/symptoms/verdict/verdict';

const change = (https: string, at = 1) => ({
  at,
  dns: '203.0.113.10',
  http: '301',
  location: 'https://a/',
  https,
  serial: '-',
  issuer: '-',
});
const VERDICT: Verdict = {
  dns: '203.0.113.10',
  http: '301 → https://a/',
  https: '404',
  certificate: 'served',
  applied: true,
  said: ['istiod: no vhosts'],
  changes: [change('200'), change('404', 3)],
};
const words = '404';

test.each([
  [{ https: /^404$/, http: /^301/, dns: /^203/, certificate: /served/, said: /vhosts/, outage: true }, []],
  [{ https: /^200$/ }, ['https is "404"']],
  [{ dns: /^NXDOMAIN$/, certificate: /none/ }, ['dns is "203.0.113.10"', 'certificate is "served"']],
  [{ refused: true }, ['it was not refused']],
  [{ said: /not found/ }, ['nobody said /not found/']],
  [{ outage: false }, ['looks failed']],
])('a verdict is held against what was expected %#', (expected, lines) => {
  expect(contradictions({ words, ...expected }, VERDICT)).toEqual(lines);
});

test('a refusal that nobody expected contradicts, and one without an outage does too', () => {
  const refused = { ...VERDICT, applied: false, changes: [change('200')] };
  expect(contradictions({ words }, refused)).toEqual(['it was refused']);
  expect(contradictions({ words, refused: true, outage: true }, refused)).toEqual(['no look failed']);
});

test('what fails before it ever answered is no outage', () => {
  const first = { ...VERDICT, changes: [change('refused'), change('200', 2)] };
  expect(contradictions({ words, outage: false }, first)).toEqual([]);
});

test('a single look is judged by what is outside', () => {
  expect(looksAsExpected({ words, http: /^301 → https/, said: /never/ }, change('404'))).toBe(true);
  expect(looksAsExpected({ words, https: /^200$/ }, change('404'))).toBe(false);
});
