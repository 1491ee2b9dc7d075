import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { contentOf, type FileMark, isUnchanged, stampsOf } from '../../../../lib/launch/marks/file-mark';

let folder: string;
let file: string;
let mark: FileMark;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mark-'));
  file = join(folder, 'a');
  writeFileSync(file, 'one');
  mark = [file, stampsOf(statSync(file)), contentOf(file)];
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a file that nobody touched is unchanged, by its stamps alone', () => {
  expect(isUnchanged(mark)).toBe(true);
  expect(isUnchanged([file, mark[1], ''])).toBe(true);
});

test('a file that was touched is unchanged only by its content', () => {
  utimesSync(file, 1, 1);
  expect(isUnchanged(mark)).toBe(true);
  expect(isUnchanged([file, mark[1], ''])).toBe(false);
});

test('another file in its place, with its size and time, is another one', () => {
  utimesSync(file, 1, 1);
  const stamps = stampsOf(statSync(file));
  writeFileSync(`${file}2`, 'two');
  utimesSync(`${file}2`, 1, 1);
  renameSync(`${file}2`, file);
  expect(isUnchanged([file, stamps, mark[2]])).toBe(false);
});

test('a file that is gone, or became a folder, has changed; one without any mark too', () => {
  expect(isUnchanged([file, '', ''])).toBe(false);
  rmSync(file);
  expect(isUnchanged(mark)).toBe(false);
  mkdirSync(file);
  expect(isUnchanged(mark)).toBe(false);
});

test('what cannot be read is told apart from any content', () => {
  expect(contentOf(join(folder, 'nothing'))).toBe('ENOENT');
  expect(contentOf(folder)).toBe('EISDIR');
});
