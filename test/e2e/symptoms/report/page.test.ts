import { give } from '../../../../e2e/symptoms/mutation/edit';
import type { Mutation } from '../../../../e2e/symptoms/mutation/mutation';
import { page } from '../../../../e2e/symptoms/report/page';
import { shorten } from '../../../../e2e/symptoms/report/rows';

const SLIP: Mutation = {
  name: 'a-slip',
  rows: [3, 4],
  setup: 'after-good-state',
  edits: [give('Role a', '/verbs', ['x|y'])],
  expect: { words: '404', https: /^404$/, said: /vhost/ },
};
const CHANGE = { at: 2.5, dns: '203.0.113.10', http: '301', location: 'https://a/', serial: '01', issuer: 'x' };
const verdict = (https: string) => ({
  dns: '203.0.113.10',
  http: '301 → https://a/',
  https,
  certificate: 'served',
  applied: true,
  said: ['istiod: no vhost'],
  changes: [{ ...CHANGE, https }],
});
const lines = (https: string) =>
  page([{ mutation: SLIP, result: { key: '', verdict: verdict(https) } }], {
    missing: ['b-slip'],
    outdated: ['c-slip'],
  }).split('\n');

const ROW =
  '| a-slip (later) | Role a verbs: + ["x\\|y"] | 3, 4 | 404 | DNS 203.0.113.10; http 301 → https://a/; https 404; "istiod: no vhost" | 2.5 | yes |';

test('a slip is a line of the table, and what was not observed is named', () => {
  expect(lines('404')).toEqual(expect.arrayContaining([ROW, 'None.', 'b-slip.', 'c-slip.']));
});

test('what is otherwise than expected stands on top too', () => {
  const [first, second] = lines('200').filter((line) => line.startsWith('| a-slip'));
  expect(first).toContain('**no**: https is "200"');
  expect(second).toBe(first);
});

test('what is made anew each time is cut from what was said', () => {
  expect(shorten('pod: edge-6557ddcb88-9gv4c  False')).toBe('pod: edge False');
  expect(shorten(`Get http://a/.well-known/acme-challenge/${'x'.repeat(40)}: EOF`)).toBe('Get …: EOF');
  expect(shorten('y'.repeat(300))).toHaveLength(200);
});
