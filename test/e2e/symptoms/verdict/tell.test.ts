import { tellingLines } from '../../../../e2e/symptoms/verdict/tell';

const LOG = `2026-11-22T17:00:00.1Z\twarn\tads\tsecret a not found
2026-11-22T17:00:01.1Z\tinfo\tads\tpushed
E1122 17:00:00.123456       1 controller.go:1] "err" attempt=1
E1122 17:00:09.123456       1 controller.go:1] "err" attempt=2
time="2026-11-22T17:00:00Z" level=fatal msg="no policy"`;

test('lines that differ in numbers alone are told once, without their times', () => {
  expect(tellingLines(LOG, { of: /warn|err|fatal/ })).toEqual([
    'warn\tads\tsecret a not found',
    'controller.go:1] "err" attempt=2',
    'level=fatal msg="no policy"',
  ]);
});

test('what is unwanted is left out, and the last lines are told when there are many', () => {
  expect(tellingLines(LOG, { of: /./, without: /info/, most: 2 })).toEqual([
    'controller.go:1] "err" attempt=2',
    'level=fatal msg="no policy"',
  ]);
});
