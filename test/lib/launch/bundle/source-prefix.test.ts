import { resolve } from 'node:path';

import { namesItsPlace, sourcePrefix } from '../../../../lib/launch/bundle/source-prefix';

test('a source that asks where it stands is told, and no line moves', () => {
  expect(sourcePrefix('/p/a.ts', 'read(__dirname)')).toBe('var __filename = "/p/a.ts", __dirname = "/p";');
  expect(sourcePrefix('/p/a.mjs', 'read(import.meta.url)')).toBe(
    'var __auto_https_import_meta_url = "file:///p/a.mjs";',
  );
  expect(sourcePrefix('/p/a.ts', 'run()')).toBe('');
});

test('the clock of lib/output is Node’s own, and so is the chance of brace-expansion', () => {
  const own = resolve(__dirname, '../../../../lib/output/disk.ts');
  const prefix = 'var { Date, Math } = require("auto-https-own:globals");';
  expect(sourcePrefix(own, 'Date.now()')).toBe(prefix);
  expect(sourcePrefix('/p/node_modules/brace-expansion/index.js', 'Math.random()')).toBe(prefix);
  expect(sourcePrefix('/p/a.ts', 'Date.now()')).toBe('');
});

test.each([
  ['__dirname', true],
  ['__filename', true],
  ['import.meta.url', true],
  ['my__dirname', false],
  ['import.meta', false],
])('%s names the place of its file: %s', (text, expected) => {
  expect(namesItsPlace(text)).toBe(expected);
});
