import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { tsconfigChain } from '../../../../lib/launch/bundle/tsconfig-chain';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tsconfig-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

function chain(files: Readonly<Record<string, string>>): readonly string[] | undefined {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return tsconfigChain(join(folder, 'tsconfig.json'))?.map((path) => path.slice(folder.length + 1));
}

test('what extends nothing stands alone, whatever its comments say', () => {
  expect(chain({ 'tsconfig.json': '{ // "extends": "./a"\n /* "extends": "./b" */ "compilerOptions": {} }' })).toEqual([
    'tsconfig.json',
  ]);
});

test('what it extends is followed, with and without its ending, one or several, and from packages', () => {
  const files = {
    'tsconfig.json': '{ "extends": ["./base", "@tsconfig/node20", "pack/strict.json"] }',
    'base.json': '{ "extends": "./more/deep.json" }',
    'more/deep.json': '{}',
    'node_modules/@tsconfig/node20/tsconfig.json': '{}',
    'node_modules/pack/strict.json': '{}',
  };
  expect(chain(files)).toEqual(Object.keys(files));
});

test('a circle ends', () => {
  expect(chain({ 'tsconfig.json': '{ "extends": "./tsconfig.json" }' })).toEqual(['tsconfig.json']);
});

test.each(['./nowhere', 'no-such-package'])('%s cannot be found', (base) => {
  expect(chain({ 'tsconfig.json': `{ "extends": "${base}" }` })).toBeUndefined();
});
