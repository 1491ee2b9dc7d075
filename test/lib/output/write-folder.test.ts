import { removeStale, writeFolder, writeIfChanged } from '../../../lib/output/write-folder';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();

test('a file with the same text is left alone', () => {
  writeIfChanged(folder.at('a'), 'one');
  folder.age('a');
  writeIfChanged(folder.at('a'), 'one');
  expect(folder.isAged('a')).toBe(true);
  writeIfChanged(folder.at('a'), 'two');
  expect([folder.read('a'), folder.isAged('a')]).toEqual(['two', false]);
});

test('a folder is made, and has the files that are given', () => {
  const files = new Map([
    ['a.md', 'a'],
    ['b.md', 'b'],
  ]);
  writeFolder(folder.at('made/deep'), files, () => true);
  expect(folder.list('made/deep')).toEqual(['a.md', 'b.md']);
  expect(folder.read('made/deep/b.md')).toBe('b');
});

test('own files that are not made any more go, foreign ones stay', () => {
  folder.write('made/deep/foreign', 'mine');
  writeFolder(folder.at('made/deep'), new Map([['b.md', 'c']]), (file) => file.endsWith('.md'));
  expect(folder.list('made/deep')).toEqual(['b.md', 'foreign']);
});

test('stale files are removed', () => {
  removeStale(folder.at('made/deep'), (file) => file === 'foreign');
  expect(folder.list('made/deep')).toEqual(['b.md']);
});
