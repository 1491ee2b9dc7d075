import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAnswers } from '../../../../e2e/questions/asking/answers-file';

test('answers are written with seconds that a clock can tell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  try {
    const file = writeAnswers(join(folder, 'run'), [{ title: 'a', right: true, seconds: 1.23456, findings: [] }]);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual([{ title: 'a', right: true, seconds: 1.23, findings: [] }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
