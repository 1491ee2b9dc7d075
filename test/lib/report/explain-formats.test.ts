import { EXPLAIN_FORMATS } from '../../../lib/report/explain-formats';
import { BROKEN, explainedOf } from './explained-sample';

test('every format tells every request and ends its last line', () => {
  for (const report of Object.values(EXPLAIN_FORMATS)) {
    const said = report(explainedOf(BROKEN), { subject: 'dist' });
    expect(said).toContain('https://web.sample.com/');
    expect(said).toContain('http://web.sample.com/');
    expect(said.endsWith('\n')).toBe(true);
  }
});
