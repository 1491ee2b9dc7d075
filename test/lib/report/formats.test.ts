import { FORMATS } from '../../../lib/report/formats';
import { OPTIONS, SAMPLE } from './sample-result';

test('every format reports every finding and ends its last line', () => {
  for (const report of Object.values(FORMATS)) {
    const said = report(SAMPLE, OPTIONS);
    expect(SAMPLE.findings.filter(({ code }) => !said.includes(code))).toEqual([]);
    expect(said.endsWith('\n')).toBe(true);
  }
});
