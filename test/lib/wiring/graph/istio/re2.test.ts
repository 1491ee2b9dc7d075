import { regexProblem } from '../../../../../lib/wiring/graph/istio/re2';

test.each(['^/v[0-9]+/.*$', '(?i)/API.*', '(?P<name>a)', '[[:alpha:]]+', 'a\\\\1', '\\Qa(b\\E'])(
  '%s may be one',
  (regex) => {
    expect(regexProblem(regex)).toBeUndefined();
  },
);

test.each([
  ['^(?!api)', 'looks ahead'],
  ['(?<=a)b', 'behind'],
  ['(a)\\1', 'refers back'],
  ['(a', 'brackets'],
  ['a'.repeat(1025), '1024'],
])('%s is none', (regex, problem) => {
  expect(regexProblem(regex)).toContain(problem);
});
