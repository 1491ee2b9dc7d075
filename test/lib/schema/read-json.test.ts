import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readJson } from '../../../lib/schema/read-json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-json-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(text: string): string {
  const path = join(folder, 'handover.json');
  writeFileSync(path, text);
  return path;
}

test('what the file says is given', () => {
  expect(readJson('hand-over', file('{ "version": 1 }'))).toEqual({ version: 1 });
});

test('a file that is not there is named, with what the system says', () => {
  expect(() => readJson('hand-over', join(folder, 'nowhere.json'))).toThrow(
    `hand-over ${folder}/nowhere.json cannot be read: ENOENT: what it says is needed to synthesize. ` +
      'Give the path of a hand-over that exists and is readable.',
  );
});

test('a folder is no file', () => {
  expect(() => readJson('hand-over', folder)).toThrow(`hand-over ${folder} cannot be read: EISDIR`);
});

test('a file that is no JSON is named, with the place of the fault', () => {
  const path = file('{ "version": 1, }');
  expect(() => readJson('hand-over', path)).toThrow(
    `hand-over ${path} is not JSON: Expected double-quoted property name`,
  );
  expect(() => readJson('hand-over', path)).toThrow(
    'Correct the file, or have it written again by the tool that made it.',
  );
});
