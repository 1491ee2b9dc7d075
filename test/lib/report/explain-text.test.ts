import { explainText } from '../../../lib/report/explain-text';
import { explainedOf, UNKNOWN, WIRED } from './explained-sample';

const OPTIONS = { subject: 'dist' };

test('each request stands by itself', () => {
  const said = explainText(explainedOf(WIRED), OPTIONS);
  expect(said.match(/^\S.*$/gm)).toEqual([
    'https://web.sample.com/',
    'http://web.sample.com/',
    'http://web.sample.com/.well-known/acme-challenge/TOKEN',
  ]);
  expect(said).toMatch(/ {2}→ served\n\nhttp:/);
});

test('trees that exclude each other are told apart', () => {
  expect(explainText(explainedOf(WIRED, WIRED), OPTIONS).match(/^tree .*$/gm)).toEqual(['tree tree-0', 'tree tree-1']);
});

test('a host that nothing names is told, with the one that was probably meant and those that are there', () => {
  expect(explainText(UNKNOWN, OPTIONS)).toBe(
    `dist: no Gateway, VirtualService, Ingress or Certificate names wed.sample.com, so nothing answers for it. Did you mean "web.sample.com"?
It has 1 host:
  web.sample.com
`,
  );
  const { near: _, ...far } = UNKNOWN;
  expect(explainText({ ...far, hosts: [] }, OPTIONS)).toMatch(/ There is no host in it at all\.\n$/);
  const many = Array.from({ length: 25 }, (_, index) => `h${index}.sample.com`);
  expect(explainText({ ...far, hosts: many }, OPTIONS)).toMatch(/It has 25 hosts:\n(.*\n){20} {2}and 5 more\n$/);
});
