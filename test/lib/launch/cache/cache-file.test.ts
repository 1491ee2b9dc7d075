import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { forget, keep, readKept } from '../../../../lib/launch/cache/cache-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what is kept is read, until it is forgotten', () => {
  const file = join(folder, 'below/a.json');
  expect(readKept(file)).toBeUndefined();
  keep(file, 'one');
  keep(file, 'two');
  expect(readKept(file)?.toString()).toBe('two');
  expect(readdirSync(join(folder, 'below'))).toEqual(['a.json']);
  forget(file);
  expect(readKept(file)).toBeUndefined();
});

test('where nothing can be written, nothing is kept, and nothing is left', () => {
  mkdirSync(join(folder, 'a.json'));
  keep(join(folder, 'a.json'), 'one');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('the oldest files go when there are many', () => {
  for (let index = 0; index < 60; index++) {
    writeFileSync(join(folder, `${index}`), '');
    utimesSync(join(folder, `${index}`), index, index);
  }
  keep(join(folder, 'new'), '');
  const left = readdirSync(folder);
  expect(left).toHaveLength(30);
  expect(left).toEqual(expect.arrayContaining(['new', '59']));
  expect(left).not.toContain('0');
});
