import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from 'cdk8s';

import { article } from '../charts/article';
import { sampleHandover, synthesize } from '../lib';

const ROOT = resolve(__dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'main-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Every file that synthesis makes below a folder, as text. */
function filesOf(folder: string): Record<string, string> {
  const files = ['dist', 'install'].flatMap((each) => readdirSync(join(folder, each)).map((file) => join(each, file)));
  const read = (file: string) => [file, readFileSync(join(folder, file), 'utf8')];
  return Object.fromEntries([...files, 'platform.contract.json'].map(read));
}

function synthesizeInto(name: string): Record<string, string> {
  const folder = join(scratch, name);
  const app = new App({ outdir: join(folder, 'dist') });
  const platform = article(app, {
    domain: 'sample.com',
    environment: 'letsencrypt-staging',
    handover: sampleHandover(),
  });
  synthesize(app, {
    install: platform.install(),
    installFolder: join(folder, 'install'),
    contract: platform.contract(),
    contractFile: join(folder, 'platform.contract.json'),
  });
  return filesOf(folder);
}

test("the article's platform is what is committed: dist/, install/ and the contract, byte for byte", () => {
  expect(synthesizeInto('one')).toEqual(filesOf(ROOT));
});

test('a second synthesis changes no byte', () => {
  const first = synthesizeInto('two');
  expect(synthesizeInto('two')).toEqual(first);
});

test('main.ts writes them where it is run', () => {
  const run = join(ROOT, 'scripts/run-ts.cjs');
  const folder = mkdtempSync(join(tmpdir(), 'main-run-'));
  try {
    execFileSync(process.execPath, [run, join(ROOT, 'main.ts')], { cwd: folder });
    expect(filesOf(folder)).toEqual(filesOf(ROOT));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
