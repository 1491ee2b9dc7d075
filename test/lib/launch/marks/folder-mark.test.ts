import { mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type FolderMark, isFolderUnchanged, markFolder, stemOf } from '../../../../lib/launch/marks/folder-mark';

const LATER = Date.now() + 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folder-'));
  writeFileSync(join(folder, 'part.ts'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const marked = () => markFolder(folder, ['part', '.hidden'], LATER) as FolderMark;

test('a name begins before its endings', () => {
  expect(['app.ts', 'cert-manager.io.js', '.hidden.json', 'lib'].map(stemOf)).toEqual([
    'app',
    'cert-manager',
    '.hidden',
    'lib',
  ]);
});

test('names that no import looks for do not matter', () => {
  const mark = marked();
  expect(isFolderUnchanged(mark)).toBe(true);
  writeFileSync(join(folder, 'dist.lock.json'), '');
  expect(isFolderUnchanged(mark)).toBe(true);
  expect(mark.entries).toEqual(['part.ts']);
});

test.each(['part', 'part.tsx', '.hidden'])('%s, which comes, does', (name) => {
  const mark = marked();
  writeFileSync(join(folder, name), '');
  expect(isFolderUnchanged(mark)).toBe(false);
});

test('a link that leads elsewhere does, too', () => {
  symlinkSync('one', join(folder, 'part'));
  const mark = marked();
  unlinkSync(join(folder, 'part'));
  symlinkSync('two', join(folder, 'part'));
  expect(isFolderUnchanged(mark)).toBe(false);
});

test('a folder that is missing may come', () => {
  rmSync(folder, { recursive: true });
  const mark = marked();
  expect(isFolderUnchanged(mark)).toBe(true);
});

test('a folder that changes at this moment cannot be marked', () => {
  expect(markFolder(folder, [], Date.now() - 60_000)).toBeUndefined();
});
