import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NewLines } from '../../../../e2e/symptoms/run/new-lines';

test('logs are read from the last mark on, new ones whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  try {
    const lines = new NewLines(folder);
    writeFileSync(join(folder, 'pod_a.log'), 'old\n');
    expect(lines.of('pod_')).toBe('old\n');
    lines.mark();
    appendFileSync(join(folder, 'pod_a.log'), 'new\n');
    writeFileSync(join(folder, 'pod_b.log'), 'all\n');
    writeFileSync(join(folder, 'etcd.log'), 'other\n');
    expect(lines.of('pod_')).toBe('new\n\nall\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
