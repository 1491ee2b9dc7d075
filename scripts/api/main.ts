// Writes etc/cdk8s-auto-https.api.md, the public API in one page (`npm run api`), or compares it (`--check`).
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseCheckFlag } from '../crds/check-flag';
import { runScript } from '../crds/run-script';
import { extractApi } from './extract-api';

const ROOT = resolve(__dirname, '../..');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
/** A folder of its own: build/lib may be packed at this very moment. */
const DECLARATIONS = 'build/api';

async function main(argv: readonly string[]): Promise<number> {
  const onlyCheck = parseCheckFlag(argv);
  rmSync(join(ROOT, DECLARATIONS), { recursive: true, force: true });
  execFileSync(
    process.execPath,
    [TSC, '-p', 'tsconfig.build.json', '--outDir', DECLARATIONS, '--emitDeclarationOnly'],
    { cwd: ROOT, stdio: 'inherit' },
  );
  mkdirSync(join(ROOT, 'etc'), { recursive: true });
  return extractApi(join(ROOT, 'api-extractor.json'), onlyCheck) ? 0 : 1;
}

runScript(() => main(process.argv.slice(2)));
