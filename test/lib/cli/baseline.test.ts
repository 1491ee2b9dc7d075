import { againstBaseline, readBaseline, writeBaseline } from '../../../lib/cli/baseline';
import { SAMPLE } from '../report/sample-result';

test('a baseline names code, object and field, never a line, and is the same for the same findings', () => {
  const text = writeBaseline(SAMPLE.findings);
  expect(JSON.parse(text)).toEqual({
    version: 1,
    findings: [
      { code: 'AH001', object: 'File dist/broken, a: b.yaml', path: '' },
      { code: 'AH901', object: 'VirtualService apps/shop', path: 'spec.gateways[0]' },
      { code: 'AH902', object: 'Service apps/odd', path: 'spec.type' },
      { code: 'AH903', object: 'Service apps/plain', path: '' },
    ],
  });
  expect(writeBaseline([...SAMPLE.findings, ...SAMPLE.findings].reverse())).toBe(text);
});

test('what the baseline holds is accepted, and counted', () => {
  const accepted = readBaseline(writeBaseline(SAMPLE.findings.slice(0, 2)), 'b.json');
  const { result, gone } = againstBaseline(SAMPLE, accepted);
  expect(result.findings.map(({ code }) => code)).toEqual(['AH903', 'AH902']);
  expect(result.summary).toMatchObject({ errors: 1, warnings: 0, infos: 1, accepted: 2 });
  expect(gone).toBe(0);
});

test('what is found no more is counted', () => {
  const other = { code: 'AH901', object: 'VirtualService apps/gone', path: '' };
  expect(againstBaseline(SAMPLE, [other]).gone).toBe(1);
});

test.each(['', '{', '[]', '{"version": 2, "findings": []}', '{"version": 1, "findings": [{"code": 1}]}'])(
  'a file that holds %j is refused',
  (text) => {
    expect(() => readBaseline(text, 'b.json')).toThrow(
      new Error(
        'baseline b.json is not one that this program wrote: which findings it accepts cannot be told. Have it written anew: --update-baseline.',
      ),
    );
  },
);
