import { mkdirSync } from 'node:fs';

import { readBytes } from '../../../lib/output/read-bytes';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();

test('a file is its bytes, and a missing one is none', () => {
  folder.write('file', 'text');
  expect(readBytes(folder.at('file'))?.toString()).toBe('text');
  expect(readBytes(folder.at('missing'))).toBeUndefined();
  expect(readBytes(folder.at('no/folder'))).toBeUndefined();
});

test('what is no file, or lies in none, is told before it is replaced', () => {
  mkdirSync(folder.at('folder'));
  expect(() => readBytes(folder.at('folder'))).toThrow(
    /folder cannot be read \(EISDIR.*\): synthesis looks at what it would replace, so nothing was written\. Make it readable, or move away what is in its place\./,
  );
  expect(() => readBytes(folder.at('file/below'))).toThrow(/ENOTDIR/);
});
