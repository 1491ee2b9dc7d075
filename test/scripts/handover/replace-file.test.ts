import { closeSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from '../../../scripts/handover/replace-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'replace-file-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('who has the former file open goes on reading it whole', () => {
  const file = join(folder, 'handover.json');
  writeFileSync(file, 'former');
  const open = openSync(file, 'r');
  replaceFile(file, 'next');
  expect([readFileSync(open, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['former', 'next']);
  closeSync(open);
});

test('a file that cannot be written leaves nothing behind', () => {
  mkdirSync(join(folder, 'handover.json'));
  expect(() => replaceFile(join(folder, 'handover.json'), 'next')).toThrow('EISDIR');
  expect(readdirSync(folder)).toEqual(['handover.json']);
});
