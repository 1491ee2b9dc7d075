import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type LookKind, look, looksTheSame, statsOf } from '../../../../lib/launch/watch/look';

const LATER = Date.now() + 60_000;

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'look-'));
  path = join(folder, 'a');
});
afterEach(() => rmSync(folder, { recursive: true }));

const KINDS: readonly LookKind[] = ['presence', 'stamps', 'content', 'names', 'target'];

test.each(KINDS)('%s: a path where nothing is looks the same until something is', (kind) => {
  const seen = look(kind, path, LATER);
  expect(looksTheSame(seen)).toBe(true);
  mkdirSync(path);
  expect(looksTheSame(seen)).toBe(false);
});

test('a file looks the same to who asked only whether it is there', () => {
  writeFileSync(path, 'one');
  const seen = KINDS.map((kind) => look(kind, path, LATER));
  expect(seen.map(looksTheSame)).toEqual([true, true, true, true, true]);
  writeFileSync(path, 'other');
  expect(seen.map(looksTheSame)).toEqual([true, false, false, true, true]);
});

test('content is compared where stamps say nothing', () => {
  writeFileSync(path, 'one');
  const unsettled = look('content', path, 0);
  expect(unsettled[3]).toBe('');
  expect(looksTheSame(unsettled)).toBe(true);
  utimesSync(path, 1, 1);
  expect(looksTheSame(look('content', path, LATER))).toBe(true);
});

test('a folder shows its names, and a link where it leads', () => {
  mkdirSync(path);
  symlinkSync(path, join(folder, 'link'));
  const names = look('names', path, LATER);
  const target = look('target', join(folder, 'link'), LATER);
  writeFileSync(join(path, 'b'), '');
  expect(looksTheSame(names)).toBe(false);
  expect(looksTheSame(target)).toBe(true);
});

test('what is neither file nor folder, or lies below a file, is no error', () => {
  writeFileSync(path, '');
  expect(statsOf(join(path, 'below'))).toBeUndefined();
  expect(look('presence', '/dev/null', LATER)[2]).toBe('other');
});
