import { allCodes } from '../../../lib/report/codes';
import { TWO_CHECKS } from '../wiring/two-checks';

test('codes of files, of ignores and of checks, ascending', () => {
  const codes = allCodes(TWO_CHECKS).map(({ code }) => code);
  expect(codes).toEqual([...codes].sort());
  expect(codes).toEqual(expect.arrayContaining(['AH001', 'AH020', 'AH021', 'AH901', 'AH902', 'AH903']));
});

test('a code tells what its check tells', () => {
  expect(allCodes(TWO_CHECKS).find(({ code }) => code === 'AH901')).toEqual({
    code: 'AH901',
    check: 'route-gateway',
    severity: 'unresolved',
    summary: 'Every Gateway that a VirtualService names is there.',
    what: 'gateway "{gateway}" is not there',
    why: 'requests to {host} get 404',
    fix: 'Name a Gateway that is there.{near}',
    rows: [10],
    alsoKnownAs: ['IST0101'],
    sources: ['Istio reference, VirtualService.gateways (1.30)'],
  });
});

test('no code is used twice', () => {
  const codes = allCodes().map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});
