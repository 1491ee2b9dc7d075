import { placeOf, placeOfObject, placeText } from '../../../lib/report/place';
import { fileFinding } from '../../../lib/wiring/file-finding';

const fault = { code: 'AH001', severity: 'error', file: 'a.yaml', line: 3, what: 'a', why: 'b', fix: 'C.' } as const;

test('a finding stands on the line of its field, else where its document begins', () => {
  const finding = fileFinding(fault);
  expect(placeOf(finding, { lineOf: () => 7 })).toEqual({ file: 'a.yaml', line: 7 });
  expect(placeOf(finding, { lineOf: () => undefined })).toEqual({ file: 'a.yaml', line: 3 });
  expect(placeOf(finding, {})).toEqual({ file: 'a.yaml', line: 3 });
});

test('what was made in memory stands nowhere', () => {
  const { source: _, ...finding } = fileFinding(fault);
  expect(placeOf(finding, {})).toBeUndefined();
  expect(placeOfObject({})).toBeUndefined();
});

test('a place is written as editors open it', () => {
  expect(placeText({ file: 'a.yaml', line: 3 })).toBe('a.yaml:3');
});
