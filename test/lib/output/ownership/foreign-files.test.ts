import { mkdirSync } from 'node:fs';

import { foreignFiles } from '../../../../lib/output/ownership/foreign-files';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();
mkdirSync(folder.at('ours/deep'), { recursive: true });
mkdirSync(folder.at('theirs/deep'), { recursive: true });
for (const name of ['own.yaml', 'b.txt', 'a.txt', 'ours/own.yaml', 'ours/note.md', 'ours/deep/x', 'theirs/y']) {
  folder.write(name, '');
}

test('files that are not ours are named, and folders without any of ours as a whole', () => {
  expect(foreignFiles(folder.path, ['own.yaml', 'ours/own.yaml', 'missing.yaml'])).toEqual([
    'a.txt',
    'b.txt',
    'ours/deep/',
    'ours/note.md',
    'theirs/',
  ]);
  expect(foreignFiles(folder.path, ['ours/deep/x'])).toEqual(
    expect.arrayContaining(['own.yaml', 'ours/note.md', 'ours/own.yaml', 'theirs/']),
  );
});

test('a folder that is missing holds none; a file in its place is told', () => {
  expect(foreignFiles(folder.at('missing'), [])).toEqual([]);
  expect(() => foreignFiles(folder.at('own.yaml'), [])).toThrow(/ENOTDIR/);
});
