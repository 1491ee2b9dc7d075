import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeSystem } from '../../../lib/cli/node-system';
import { Progress } from '../../../lib/cli/progress';
import { version } from '../../../package.json';

const quiet = new Progress({ write: () => {}, now: () => 0 });
const system = nodeSystem(quiet, { stdout: {}, env: {} });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'node-system-'));
  writeFileSync(
    join(folder, 'a.yaml'),
    '# a\napiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  type: Odd\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('files are there or not, and are read', () => {
  expect(system.exists(folder)).toBe(true);
  expect(system.exists(join(folder, 'b.yaml'))).toBe(false);
  expect(system.readText(join(folder, 'a.yaml'))).toMatch(/^# a\n/);
});

test('manifests know the line of each field', () => {
  const source = { file: join(folder, 'a.yaml'), document: 1, line: 2 };
  expect(system.lineOf(source, ['spec', 'type'])).toBe(2);
  const { trees, faults } = system.readManifests([folder]);
  expect(faults).toEqual([]);
  expect(trees[0]?.manifests[0]?.source).toEqual(source);
  expect(system.lineOf(source, ['spec', 'type'])).toBe(6);
});

test('the version is that of the package', () => {
  expect(system.version).toBe(version);
});

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: '' }, true],
  [{ isTTY: true }, { NO_COLOR: '1' }, false],
  [{ isTTY: true }, { TERM: 'dumb' }, false],
  [{}, {}, false],
])('on %j with %j, colours: %s', (stdout, env, colour) => {
  expect(nodeSystem(quiet, { stdout, env }).colour).toBe(colour);
});

test('progress goes where it is shown', () => {
  let [written, time] = ['', 0];
  const progress = new Progress({ write: (text) => (written += text), now: () => time });
  time = 2000;
  nodeSystem(progress, { stdout: {}, env: {} }).progress('checking');
  expect(written).toContain('checking');
});
