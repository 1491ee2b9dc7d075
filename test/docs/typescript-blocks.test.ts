import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeModule } from './block-modules';
import { codeBlocks, placeOf } from './code-blocks';
import { compileModules } from './compile-modules';
import { type Run, runModules } from './run-modules';

// Below the root, where the packages are found that the blocks import.
const BUILD = resolve(__dirname, '../../build');

mkdirSync(BUILD, { recursive: true });
const folder = mkdtempSync(join(BUILD, 'docs-'));
const all = codeBlocks('ts').map((block) => ({ place: placeOf(block), block, file: writeModule(folder, block) }));
const programs = all.filter(({ block }) => !block.caption.endsWith('.test.ts'));
let faults: ReadonlyMap<string, readonly string[]>;
let runs: ReadonlyMap<string, Run>;

beforeAll(async () => {
  faults = compileModules(
    folder,
    all.map(({ file }) => file),
  );
  runs = await runModules(
    folder,
    programs.map(({ file }) => file),
  );
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(all)('$place compiles against the package', ({ file }) => {
  expect(faults.get(file)).toEqual([]);
});

test.each(programs)('$place runs', ({ file }) => {
  expect(runs.get(file)?.error).toBeUndefined();
});

test.each(programs.filter(({ block }) => /\bapp\b/.test(block.text)))('$place synthesizes', ({ file }) => {
  expect(runs.get(file)?.written).toContainEqual(expect.stringMatching(/^dist\/.*\.k8s\.yaml$/));
});
