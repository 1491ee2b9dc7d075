import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Results } from '../../../../e2e/symptoms/run/results';

const VERDICT = { dns: '-', http: '-', https: '-', certificate: 'none', applied: true, said: [], changes: [] };

test('what was observed outlives the run, and no half-written file stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'results-'));
  try {
    const file = join(folder, 'results.jsonl');
    new Results(file).set('b', { key: '1', verdict: VERDICT });
    new Results(file).set('a', { key: '2', verdict: VERDICT });
    expect(new Results(file).get('b')).toEqual({ key: '1', verdict: VERDICT });
    expect(new Results(file).get('c')).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['results.jsonl']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
