import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { entryFile } from '../../../lib/launch/entry-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'entry-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('main.ts comes first, then main.js, then main.cjs', () => {
  for (const name of ['main.cjs', 'main.js', 'main.ts']) {
    writeFileSync(join(folder, name), '');
    expect(entryFile(folder)).toBe(join(folder, name));
  }
});

test('a file that is named is taken, a folder is not', () => {
  mkdirSync(join(folder, 'main.ts'));
  writeFileSync(join(folder, 'platform.ts'), '');
  expect(entryFile(folder, 'platform.ts')).toBe(join(folder, 'platform.ts'));
  expect(() => entryFile(folder, 'main.ts')).toThrow(
    'entry "main.ts" is no file: nothing says which charts to make. Name the TypeScript or JavaScript file that makes them, such as main.ts.',
  );
});

test('where there is none, it is told what to do', () => {
  expect(() => entryFile(folder)).toThrow(
    'there is no main.ts, main.js, main.cjs here: nothing says which charts to make. Run it where main.ts is, or name the file: `auto-https synth platform.ts`.',
  );
});
