import { transformSync } from 'esbuild';

import { mappedStack } from '../../../lib/launch/mapped-stack';

const FILE = '/p/.auto-https.bundle.cjs';
const SOURCE = 'const a = 1;\n\nexport function fail(): void {\n  throw new Error(String(a));\n}\n';
const { code, map } = transformSync(SOURCE, {
  loader: 'ts',
  format: 'cjs',
  minifyWhitespace: true,
  sourcemap: 'external',
  sourcefile: 'charts/a.ts',
});

/** Where a word stands in the bundle, which comes after one line. */
function placeOf(word: string): string {
  const before = code.slice(0, code.indexOf(word)).split('\n');
  return `${FILE}:${before.length + 1}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const mapping = { file: FILE, map, workingDirectory: process.cwd() };

test('a place in a bundle becomes one in a source', () => {
  const stack = `Error: 1\n    at fail (${placeOf('throw')})\n    at node:internal/main:1:2`;
  expect(mappedStack(stack, mapping)).toBe('Error: 1\n    at fail (charts/a.ts:4:3)\n    at node:internal/main:1:2');
});

test('what comes from nowhere stays as it is', () => {
  const stack = `Error: 1\n    at x (${FILE}:1:1)`;
  expect(mappedStack(stack, { ...mapping, map: '{"version":3,"sources":[],"names":[],"mappings":""}' })).toBe(stack);
  expect(mappedStack('Error: 2', { ...mapping, map: 'no JSON' })).toBe('Error: 2');
});
