import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opensslConfig } from '../../../../e2e/world/pki/openssl-config';

/** A folder with an authority, web.crt and web.key, as a world's pki/ has it. */
export function makeAuthority(): { readonly folder: string; readonly root: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  writeFileSync(join(folder, 'web.cnf'), opensslConfig({ name: 'web', subject: { CN: 'web CA' } }));
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-noenc', '-keyout', 'web.key'];
  const args = ['req', '-x509', '-config', 'web.cnf', ...key, '-days', '2', '-out', 'web.crt'];
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  return { folder, root: readFileSync(join(folder, 'web.crt')) };
}
