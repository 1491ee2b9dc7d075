import { junit } from '../../../lib/report/junit';
import { fileFinding } from '../../../lib/wiring/file-finding';
import { CLEAN, OPTIONS, SAMPLE } from './sample-result';

test('a suite a host, a case a finding; what is below the failing severity passes and says so', () => {
  expect(junit(SAMPLE, OPTIONS)).toMatchSnapshot();
});

test('with a milder failing severity more cases fail', () => {
  const failures = (failOn: 'warning' | 'info' | 'never') =>
    junit(SAMPLE, { ...OPTIONS, failOn }).match(/<failure /g)?.length ?? 0;
  expect([failures('warning'), failures('info'), failures('never')]).toEqual([3, 4, 0]);
});

test('a clean tree is one case that passes', () => {
  expect(junit(CLEAN, OPTIONS)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="auto-https"><testsuite name="dist" tests="1" failures="0" skipped="0" errors="0"><testcase name="wiring" classname="dist"/></testsuite></testsuites>
`);
});

test('no text breaks the markup', () => {
  const what = '<failure> & "quotes"\nand \u0000 \ud800';
  const fault = { code: 'AH001', severity: 'error', file: 'a.yaml', what, why: 'b', fix: 'C.' } as const;
  const xml = junit({ ...CLEAN, findings: [fileFinding(fault)] }, OPTIONS);
  expect(xml).toContain('message="&lt;failure&gt; &amp; &quot;quotes&quot;&#10;and \ufffd \ufffd"');
  expect(xml).toContain('failures="1"');
});
