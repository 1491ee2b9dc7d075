import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readHandover } from '../../../lib/handover/read-handover';
import { sampleHandover } from '../../../lib/handover/sample-handover';

const RUN = resolve(__dirname, '../../../scripts/run-ts.cjs');
const MAIN = resolve(__dirname, '../../../scripts/handover/main.ts');
const { sample: _, ...rest } = sampleHandover();
const real = { ...rest, certificates: [] };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handover-script-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'handover.json');
const give = (value: unknown) => writeFileSync(join(folder, 'outputs.json'), JSON.stringify(value));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test('the hand-over of a deployment becomes the handover.json that manifests are made with, and nothing else is left', () => {
  give({ Addons: { Handover: JSON.stringify(real) } });
  expect(run('outputs.json')).toEqual({ status: 0, stdout: 'handover.json: new\n', stderr: '' });
  expect(readHandover(file())).toEqual(real);
  expect(readdirSync(folder).sort()).toEqual(['handover.json', 'outputs.json']);
});

test('the next one says what it changes', () => {
  writeFileSync(file(), JSON.stringify({ ...real, loadBalancerController: 'in-tree' }));
  give(real);
  expect(run('outputs.json').stdout).toContain('loadBalancerController: "in-tree" → "aws-lbc"');
  expect(readHandover(file())).toEqual(real);
});

test('where nothing changes the file is left as it is', () => {
  writeFileSync(file(), JSON.stringify(real));
  give(real);
  expect(run('outputs.json').stdout).toBe('handover.json: unchanged\n');
  expect(readFileSync(file(), 'utf8')).toBe(JSON.stringify(real));
});

test('what is refused leaves the former one alone and says why, without a stack trace', () => {
  writeFileSync(file(), JSON.stringify(real));
  give({ Dns: {} });
  const { status, stderr } = run('outputs.json');
  expect({ status, lines: stderr.trim().split('\n').length }).toEqual({ status: 1, lines: 1 });
  expect(stderr).toContain('outputs.json has no output "Handover"; it has the stacks Dns');
  expect(readFileSync(file(), 'utf8')).toBe(JSON.stringify(real));
});

test('a file that is not there is named', () => {
  expect(run('outputs.json').stderr).toContain('hand-over outputs.json cannot be read: ENOENT');
  expect(existsSync(file())).toBe(false);
});

test.each([[[]], [['a', 'b']], [['--help']]])('%j is answered by how it is used', (args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain('Usage: npm run handover -- FILE');
});
