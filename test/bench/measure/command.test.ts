import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { node, run } from '../../../bench/measure/command';
import { peakMemory } from '../../../bench/measure/peak-memory';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what a process prints is handed back, or goes to a file', () => {
  const print = node(['-e', 'process.stdout.write(process.env.TOLD)'], { env: { TOLD: 'hello' } });
  expect(run(print).printed).toBe('hello');
  const printTo = join(folder, 'out');
  expect(run({ ...print, printTo }).printed).toBe('');
  expect(readFileSync(printTo, 'utf8')).toBe('hello');
});

test('a process that fails is told with what it says', () => {
  expect(() => run(node(['-e', 'console.error("out of luck"); process.exit(3)']))).toThrow(
    /ended with 3: out of luck$/,
  );
  expect(() => run({ program: join(folder, 'missing'), args: [] })).toThrow(/ENOENT/);
});

test('the most memory is that of the process, in mebibytes', () => {
  const held = peakMemory(node(['-e', 'Buffer.alloc(200 * 2 ** 20, 1)']), folder);
  expect(held).toBeGreaterThan(200);
  expect(held).toBeLessThan(500);
});
