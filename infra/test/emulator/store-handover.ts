import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Deployment } from './deployment';

const INFRA = resolve(__dirname, '../..');
const SCRIPT = resolve(INFRA, '../scripts/handover/main.ts');

/**
 * What `npm run handover` stores of a deployment's outputs. The script is that of the package above, whose dependencies need not
 * be installed: it finds what it needs here.
 *
 * @throws Error with what it says
 */
export function storedHandover(outputs: Deployment['outputs']): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'infra-handover-'));
  try {
    writeFileSync(join(folder, 'outputs.json'), JSON.stringify(outputs));
    const { status, stderr } = spawnSync(join(INFRA, 'node_modules/.bin/tsx'), [SCRIPT, 'outputs.json'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_PATH: join(INFRA, 'node_modules') },
    });
    if (status !== 0) throw new Error(stderr.trim());
    return JSON.parse(readFileSync(join(folder, 'handover.json'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
