import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cachePlace } from '../../../../lib/launch/cache/cache-place';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the nearest node_modules above keeps it, each program in files of its own', () => {
  mkdirSync(join(folder, 'node_modules'));
  const below = join(folder, 'packages/one');
  const one = cachePlace(below, join(below, 'main.ts'));
  expect(one?.folder).toBe(join(folder, 'node_modules/.cache/cdk8s-auto-https'));
  expect(one?.own).toMatch(/main\.ts-[0-9a-f]{16}\.own\.bin$/);
  expect(one?.packages).toMatch(/main\.ts-[0-9a-f]{16}\.packages\.bin$/);
  expect(cachePlace(below, join(below, 'other.ts'))?.notes).not.toBe(one?.notes);
  expect(cachePlace(folder, join(below, 'main.ts'))?.notes).not.toBe(one?.notes);
});

test('without any, nothing is kept', () => {
  expect(cachePlace(folder, join(folder, 'main.ts'))).toBeUndefined();
});
