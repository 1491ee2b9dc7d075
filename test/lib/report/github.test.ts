import { github } from '../../../lib/report/github';
import { fileFinding } from '../../../lib/wiring/file-finding';
import { CLEAN, IN_MEMORY, OPTIONS, SAMPLE } from './sample-result';

test('each finding is an annotation on its line, and the counts come last', () => {
  expect(github(SAMPLE, { ...OPTIONS, lineOf: () => 9 }).split('\n')).toEqual([
    '::warning file=dist/web.yaml,line=9,title=AH901 VirtualService apps/shop::spec.gateways[0]: gateway "shap" is not there: requests to shop.sample.com get 404. Name a Gateway that is there. Did you mean "shop"?',
    '::error file=dist/broken%2C a%3A b.yaml,line=9,title=AH001 File dist/broken%2C a%3A b.yaml::not YAML: bad: it is refused. Correct it.',
    '::notice file=dist/web.yaml,line=9,title=AH903 Service apps/plain::no type: ClusterIP is meant. Say ClusterIP.',
    '::error file=dist/web.yaml,line=9,title=AH902 Service apps/odd::spec.type: type "Odd <&"> 100%25" is none: the API server refuses it. Use ClusterIP or LoadBalancer.',
    '2 errors, 1 warning, 1 info, 1 silenced, 1 not decided in 6 objects',
    '',
  ]);
});

test('nothing can end an annotation or begin another', () => {
  const what = 'a\r\n::error::b %0A';
  const fault = { code: 'AH001', severity: 'error', file: 'a\n.yaml', what, why: 'b', fix: 'C.' } as const;
  const lines = github({ ...CLEAN, findings: [fileFinding(fault)] }, OPTIONS).split('\n');
  expect(lines[0]).toBe('::error file=a%0A.yaml,line=1,title=AH001 File a%0A.yaml::a%0D%0A::error::b %250A: b. C.');
  expect(lines).toHaveLength(3);
});

test('a clean tree is one line, and what was made in memory stands in no file', () => {
  expect(github(CLEAN, OPTIONS)).toBe('dist: 0 findings in 2 objects, hosts: shop.sample.com\n');
  expect(github(IN_MEMORY, OPTIONS)).toMatch(/^::notice title=AH903 Service default\/plain::/);
});
