import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const INFRA = join(__dirname, '..');
const CDK = join(INFRA, 'node_modules/aws-cdk/bin/cdk');

/** A home without credentials, and what the commands write. */
const scratch = mkdtempSync(join(tmpdir(), 'infra-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function cdk(args: readonly string[], cwd = INFRA) {
  const { PATH } = process.env;
  // Nothing answers there: what would ask the network fails.
  const proxy = 'http://127.0.0.1:9';
  const env = { PATH, HOME: scratch, HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_COLOR: '1', CI: 'true' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CDK, ...args], { cwd, env, encoding: 'utf8' });
  return { status, text: stdout + stderr };
}

test('cdk synth works without network and credentials, and has no finding', () => {
  const output = join(scratch, 'cdk.out');
  const { status, text } = cdk(['synth', '-q', '--output', output]);
  expect({ status, text }).toEqual({ status: 0, text: expect.not.stringMatching(/ERROR|WARNING/) });
  const report = JSON.parse(readFileSync(join(output, 'validation-report.json'), 'utf8'));
  expect(report.pluginReports.map(({ pluginName, violations }: Report) => [pluginName, violations])).toEqual([
    ['AwsSolutions', []],
    ['CloudFormation Validate', []],
  ]);
});

interface Report {
  readonly pluginName: string;
  readonly violations: readonly unknown[];
}

test("CloudFormation's validator finds nothing", () => {
  const output = join(scratch, 'validated');
  const { status, text } = cdk(['validate', '--unstable=validate', '--no-online', '--output', output]);
  expect({ status, text }).toEqual({ status: 0, text: expect.stringContaining('did not find any problems') });
});

test('a wrong setting ends in its message, without a stack trace', () => {
  const copy = join(scratch, 'copy/infra');
  mkdirSync(copy, { recursive: true });
  for (const path of ['lib', 'main.ts', 'cdk.json', 'package.json', 'tsconfig.json']) {
    cpSync(join(INFRA, path), join(copy, path), { recursive: true });
  }
  cpSync(join(INFRA, '../lib/handover'), join(copy, '../lib/handover'), { recursive: true });
  symlinkSync(join(INFRA, 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(join(copy, 'config.ts'), "export const settings = { domain: '*.sample.com' };\n");
  const { status, text } = cdk(['synth', '-q'], copy);
  expect(status).toBe(1);
  expect(text).toContain('domain "*.sample.com" can be no DNS zone: ');
  expect(text).not.toMatch(/^\s+at /m);
  expect(existsSync(join(copy, 'cdk.out/Network.template.json'))).toBe(false);
});
