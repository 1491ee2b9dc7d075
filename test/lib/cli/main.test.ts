import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { version } from '../../../package.json';

const ROOT = resolve(__dirname, '../../..');
const BIN = join(ROOT, 'bin/auto-https.cjs');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  writeFileSync(join(folder, 'bad.yaml'), 'apiVersion: v1\nkind: [\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function autoHttps(argv: readonly string[], input = '', cwd = ROOT) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...argv], { cwd, input, encoding: 'utf8' });
  return { stdout, stderr, status };
}

test('dist is checked in a checkout that was never built', () => {
  expect(
    autoHttps(['check', 'examples/app-repo/dist', '--context', 'examples/app-repo/platform.contract.json']),
  ).toEqual({
    stdout: 'examples/app-repo/dist: 0 findings in 4 objects, hosts: podinfo.sample.com\n',
    stderr: '',
    status: 0,
  });
});

test('what is found ends with 1, wrong use with 2 and without a stack trace', () => {
  expect(autoHttps(['check', folder])).toMatchObject({
    stdout: expect.stringContaining('AH001'),
    stderr: '',
    status: 1,
  });
  expect(autoHttps(['chekc'])).toEqual({
    stdout: '',
    stderr: expect.stringMatching(/^auto-https: there is no command "chekc": .*\n$/),
    status: 2,
  });
});

test('--debug shows where wrong use was found', () => {
  expect(autoHttps(['check', 'nowhere', '--debug']).stderr).toMatch(/^InvalidInputError: path "nowhere" .*\n {4}at /);
});

test('stdin is read, and machine output stands alone on stdout', () => {
  const { stdout, status } = autoHttps(['check', '-', '--format', 'json'], 'apiVersion: v1\nkind: [\n');
  expect(JSON.parse(stdout).findings).toMatchObject([{ code: 'AH001', file: '<stdin>' }]);
  expect(status).toBe(1);
});

test('a baseline is written, and what it holds is accepted', () => {
  const baseline = join(folder, 'baseline.json');
  expect(autoHttps(['check', folder, '--baseline', baseline, '--update-baseline']).status).toBe(0);
  expect(JSON.parse(readFileSync(baseline, 'utf8')).findings).toMatchObject([{ code: 'AH001' }]);
  expect(autoHttps(['check', join(folder, 'bad.yaml'), '--baseline', baseline]).status).toBe(0);
});

test('facts are held against their schema', () => {
  const facts = join(folder, 'facts.yml');
  writeFileSync(facts, 'mesh: { ingressclass: istio }\n');
  const { stderr, status } = autoHttps(['check', 'examples/app-repo/dist', '--facts', facts]);
  expect({ stderr, status }).toEqual({
    stderr: expect.stringContaining('/mesh has the unknown key "ingressclass"'),
    status: 2,
  });
  rmSync(facts);
});

test('the version is that of the package', () => {
  expect(autoHttps(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 });
});
