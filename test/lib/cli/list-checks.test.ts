import { assertCodes, listChecks } from '../../../lib/cli/list-checks';
import { allCodes } from '../../../lib/report/codes';
import { TWO_CHECKS } from '../wiring/two-checks';

const CODES = allCodes(TWO_CHECKS);

test('the list has a line a code, and codes of one check are told apart by what they find', () => {
  const lines = listChecks(undefined, CODES).trimEnd().split('\n');
  expect(lines).toHaveLength(CODES.length);
  expect(lines.slice(-3)).toEqual([
    'AH901  warning  Every Gateway that a VirtualService names is there.',
    'AH902  error    type "{type}" is none',
    'AH903  info     no type',
  ]);
});

test('no two lines of the list say the same, and each fits a terminal', () => {
  const lines = listChecks().trimEnd().split('\n');
  const said = lines.map((line) => line.slice('AH001  warning  '.length));
  expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  expect(lines.filter((line) => line.length > 130)).toEqual([]);
});

test('one in full tells what, why, fix, and where that stands', () => {
  expect(listChecks('AH901', CODES)).toBe(`AH901  warning, with --complete error
Every Gateway that a VirtualService names is there.

what:    gateway "{gateway}" is not there
why:     requests to {host} get 404
fix:     Name a Gateway that is there.{near}
rows:    10 of the catalogue of mis-wirings
also:    IST0101
source:  Istio reference, VirtualService.gateways (1.30)
page:    docs/checks/AH901.md
`);
});

test('what a check does not tell is left out', () => {
  expect(listChecks('AH903', CODES)).not.toMatch(/^(rows|also|source):/m);
});

test('a code that there is not is refused, with the one that was probably meant', () => {
  const message =
    'there is no code "AH9O1": no check would answer to it. Use a code that `auto-https checks` lists. Did you mean "AH901"?';
  expect(() => listChecks('AH9O1', CODES)).toThrow(new Error(message));
  expect(() => assertCodes(['AH902', 'AH9O1'], CODES)).toThrow(new Error(message));
  expect(() => assertCodes(['AH902', 'AH901'], CODES)).not.toThrow();
});
