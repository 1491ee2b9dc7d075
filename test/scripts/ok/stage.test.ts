import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTree } from '../../../scripts/ok/read-tree';
import { onStage } from '../../../scripts/ok/stage';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'root-'));
  mkdirSync(join(root, 'dist/deep'), { recursive: true });
  mkdirSync(join(root, 'lib'));
  for (const file of ['main.ts', 'lib/a.ts', 'dist/a.yaml', 'dist/deep/b.yaml', 'platform.contract.json']) {
    writeFileSync(join(root, file), file);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

test('on the stage stand the inputs of a synthesis, and nothing that it makes', async () => {
  const files = await onStage(root, (stage) => readTree(stage, ['main.ts', 'lib', 'dist', 'platform.contract.json']));
  expect(Object.fromEntries(files)).toEqual({ 'main.ts': 'main.ts', 'lib/a.ts': 'lib/a.ts' });
});

test('the stage goes, also after an error, and the repository stays', async () => {
  let stage = '';
  const act = onStage(root, async (folder) => {
    stage = folder;
    throw new Error('no synthesis');
  });
  await expect(act).rejects.toThrow('no synthesis');
  expect(existsSync(stage)).toBe(false);
  expect(existsSync(join(root, 'lib/a.ts'))).toBe(true);
});

test('a tree is read to its depth, by paths from its top', async () => {
  const files = await readTree(root, ['dist', 'platform.contract.json', 'install']);
  expect([...files.keys()].sort()).toEqual(['dist/a.yaml', 'dist/deep/b.yaml', 'platform.contract.json']);
});
