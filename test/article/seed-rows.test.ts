import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SEED_ROWS } from './seed-rows';

const entries = Object.values(SEED_ROWS).flat();

test('no row is lost: every file that a row names tests its rows', () => {
  const callers = readdirSync(__dirname).flatMap((file) => {
    const text = readFileSync(join(__dirname, file), 'utf8');
    return [...text.matchAll(/^testRows\('([a-z0-9-]+)',/gm)].map(([, name]) => ({ file, name }));
  });
  const named = [...new Set(entries.map(([file]) => file))].sort();
  expect(callers.map(({ name }) => name).sort()).toEqual(named);
  expect(callers.filter(({ file, name }) => file !== `${name}.test.ts`)).toEqual([]);
});

test('a row stands once', () => {
  const rows = Object.entries(SEED_ROWS).flatMap(([table, list]) => list.map(([, row]) => `${table}: ${row}`));
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
});
