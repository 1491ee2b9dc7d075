import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { isOwnOutput } from '../../../../lib/launch/bundle/own-output';

test('lib/output of this package is known in a checkout and as it is installed', () => {
  const root = resolve(__dirname, '../../../..');
  expect(isOwnOutput(join(root, 'lib/output/disk.ts'))).toBe(true);
  expect(isOwnOutput(join(root, 'build/lib/output/transaction/apply.js'))).toBe(true);
  expect(isOwnOutput(join(root, 'lib/platform/platform.ts'))).toBe(false);
});

test('a folder of that name in somebody else’s project is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'other-'));
  mkdirSync(join(folder, 'lib/output'), { recursive: true });
  expect(isOwnOutput(join(folder, 'lib/output/a.ts'))).toBe(false);
  rmSync(folder, { recursive: true });
  const named = mkdtempSync(join(tmpdir(), 'other-'));
  writeFileSync(join(named, 'package.json'), '{ "name": "other" }');
  expect(isOwnOutput(join(named, 'lib/output/a.ts'))).toBe(false);
  rmSync(named, { recursive: true });
});
