import { observed } from '../../../../e2e/agree/judge/observation';
import type { Verdict } from '../../../../e2e/symptoms/verdict/verdict';

const good: Verdict = {
  applied: true,
  dns: '203.0.113.11',
  http: '301 → https://application.sample.com/headers',
  https: '200',
  certificate: 'served',
  said: [],
  changes: [],
};
const works = (setup: 'plain' | 'renewal', more: Partial<Verdict>) => observed({ setup }, { ...good, ...more }).works;

test('works when all of it does', () => {
  expect(works('plain', {})).toBe(true);
  expect(works('renewal', { certificate: 'renewed' })).toBe(true);
});

test.each([
  ['refused', { applied: false }],
  ['another record', { dns: '203.0.113.12' }],
  ['no redirect', { http: '404' }],
  ['a redirect to http', { http: '301 → http://application.sample.com/' }],
  ['an error', { https: '503' }],
])('%s is no work', (_name, more) => {
  expect(works('plain', more)).toBe(false);
});

test('a certificate that was not renewed is no work', () => {
  expect(works('renewal', { certificate: 'not renewed' })).toBe(false);
});

test('what was seen is told', () => {
  expect(observed({ setup: 'plain' }, { ...good, applied: false }).saw).toBe(
    'refused; dns 203.0.113.11, http 301, https 200, certificate served',
  );
});
