import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** What the compiler says to a file beside the type tests, with the settings of the package. */
function errorsOf(text: string): string {
  // Below the root, so that the packages are found; build/ is ignored.
  mkdirSync(join(ROOT, 'build'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'build/types-'));
  try {
    writeFileSync(join(folder, 'trial.ts'), text);
    const settings = { extends: join(ROOT, 'tsconfig.json'), include: ['trial.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const trial = (line: string) => `
import { HttpsHost } from '${join(ROOT, 'lib/index')}';
import { acm, app, issuer, namespace, platform } from '${join(ROOT, 'test/types/given')}';
const common = { platform, namespace, host: 'a.sample.com', entryPoint: acm };
// @ts-expect-error an issuer on an ACM entry point
${line}
void issuer;
`;

test('a type test fails when what must not compile does', () => {
  const settled = 'new HttpsHost(app, "a", { ...common, issuer });';
  const unsettled = 'new HttpsHost(app, "a", { ...common });';
  expect(errorsOf(trial(settled))).toBe('');
  expect(errorsOf(trial(unsettled))).toContain("TS2578: Unused '@ts-expect-error' directive.");
});
