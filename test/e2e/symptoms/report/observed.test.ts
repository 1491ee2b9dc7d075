import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MUTATIONS } from '../../../../e2e/symptoms/catalogue';
import { keyOf } from '../../../../e2e/symptoms/mutation/key';
import { isKnown, pageOf } from '../../../../e2e/symptoms/report/observed';
import { Results } from '../../../../e2e/symptoms/run/results';
import { readTree } from '../../../../e2e/symptoms/tree/read-tree';

const GOOD = readTree(join(__dirname, '../../../..'));
const VERDICT = { dns: '-', http: '-', https: '-', certificate: 'none', applied: true, said: [], changes: [] };

test('what was observed of another tree is out of date, and is tried again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'observed-'));
  try {
    const results = new Results(join(folder, 'results.jsonl'));
    const [first, second, third] = MUTATIONS.slice(0, 3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('too few slips');
    results.set(first.name, { key: keyOf(GOOD, first), verdict: VERDICT });
    results.set(second.name, { key: 'of before', verdict: VERDICT });
    expect([first, second, third].map((slip) => isKnown(results, GOOD, slip))).toEqual([true, false, false]);
    const lines = pageOf([first, second, third], results, GOOD).split('\n');
    expect(lines).toEqual(expect.arrayContaining([`${second.name}.`, `${third.name}.`]));
    expect(lines).not.toContain(`${first.name}.`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
