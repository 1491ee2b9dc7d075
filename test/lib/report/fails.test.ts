import { fails } from '../../../lib/report/fails';
import type { FailOn } from '../../../lib/report/report-options';
import { SEVERITIES } from '../../../lib/wiring/finding';

test.each<[FailOn | undefined, readonly string[]]>([
  [undefined, ['error']],
  ['error', ['error']],
  ['warning', ['error', 'warning']],
  ['info', ['error', 'warning', 'info']],
  ['never', []],
])('with %s as the mildest, %j fail', (failOn, failing) => {
  expect(SEVERITIES.filter((severity) => fails(severity, failOn))).toEqual(failing);
});
