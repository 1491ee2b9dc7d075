import { mkdirSync, statSync } from 'node:fs';

import { codeOf, NODE_DISK } from '../../../lib/output/disk';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();

test('a folder is made with those above it, and being there is no fault', () => {
  NODE_DISK.makeFolder(folder.at('a/b'));
  NODE_DISK.makeFolder(folder.at('a/b'));
  expect(folder.list('a')).toEqual(['b']);
});

test('a file is written, with a mode where one is given, and moved over another', () => {
  NODE_DISK.write(folder.at('one'), Buffer.from('1'), 0o755);
  NODE_DISK.write(folder.at('two'), Buffer.from('2'));
  expect(statSync(folder.at('one')).mode & 0o111).not.toBe(0);
  expect(statSync(folder.at('two')).mode & 0o111).toBe(0);
  NODE_DISK.rename(folder.at('one'), folder.at('two'));
  expect([folder.list().includes('one'), folder.read('two')]).toEqual([false, '1']);
});

test('what is missing is removed already', () => {
  NODE_DISK.write(folder.at('gone'), Buffer.from(''));
  NODE_DISK.remove(folder.at('gone'));
  NODE_DISK.remove(folder.at('gone'));
  NODE_DISK.removeFolder(folder.at('never'));
  expect(folder.list()).not.toContain('gone');
});

test('a folder goes when it is empty, and stays when not', () => {
  NODE_DISK.makeFolder(folder.at('full/empty'));
  NODE_DISK.removeFolder(folder.at('full'));
  expect(folder.list('full')).toEqual(['empty']);
  NODE_DISK.removeFolder(folder.at('full/empty'));
  expect(folder.list('full')).toEqual([]);
});

test('files and folders are flushed; what is missing is told', () => {
  NODE_DISK.write(folder.at('flushed'), Buffer.from(''));
  NODE_DISK.flush(folder.at('flushed'));
  NODE_DISK.flush(folder.path);
  expect(() => NODE_DISK.flush(folder.at('missing'))).toThrow(/ENOENT/);
});

test('other faults are raised, and have a code', () => {
  mkdirSync(folder.at('folder'));
  let code: string | undefined;
  try {
    NODE_DISK.write(folder.at('folder'), Buffer.from(''));
  } catch (error) {
    code = codeOf(error);
  }
  expect(code).toBe('EISDIR');
  expect(() => NODE_DISK.remove(folder.at('folder'))).toThrow();
});
