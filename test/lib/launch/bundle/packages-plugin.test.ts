import { symlinkSync } from 'node:fs';
import { build } from 'esbuild';

import { askedModule } from '../../../../lib/launch/bundle/package-channel';
import { packagesPlugin } from '../../../../lib/launch/bundle/packages-plugin';
import { SmallProject } from '../small-project';

let project: SmallProject;
afterEach(() => project.remove());

async function built(files: Readonly<Record<string, string>>, entry = 'main.ts') {
  project = new SmallProject(files);
  const { outputFiles, metafile } = await build({
    absWorkingDir: project.folder,
    entryPoints: [project.path(entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    logLevel: 'silent',
    plugins: [packagesPlugin()],
  });
  const asked = Object.keys(metafile.inputs).flatMap((input) => askedModule(input) ?? []);
  return { code: outputFiles[0]?.text ?? '', asked: asked.map((path) => path.slice(project.folder.length + 1)) };
}

const PACK = {
  'node_modules/pack/package.json':
    '{ "exports": { ".": { "import": "./a.mjs", "require": "./a.cjs" }, "./b": "./b.json" } }',
  'node_modules/pack/a.mjs': 'export const packed = 1;',
  'node_modules/pack/a.cjs': 'exports.packed = 1;',
  'node_modules/pack/b.json': '{ "packed": 1 }',
};

test('modules of packages are asked for by the file that is meant, and stay outside', async () => {
  const { code, asked } = await built({
    ...PACK,
    'main.ts': "import { packed } from 'pack';\nimport b from 'pack/b';\nconsole.log(packed, b, require('pack'));",
  });
  expect(asked.sort()).toEqual(['node_modules/pack/a.cjs', 'node_modules/pack/a.mjs', 'node_modules/pack/b.json']);
  expect(code).not.toContain('packed = 1');
  expect(code).toContain(`require("auto-https-package:${project.path('node_modules/pack/a.mjs')}.cjs")`);
  expect(code).not.toContain('void 0');
});

test('modules of Node, own sources and what tsconfig.json maps to them are not', async () => {
  const { code, asked } = await built({
    ...PACK,
    'tsconfig.json': '{ "compilerOptions": { "paths": { "mapped": ["./mapped.ts"] } } }',
    'mapped.ts': "export const mapped = 'here';",
    'main.ts':
      "import { mapped } from 'mapped';\nimport 'node:fs';\nimport './own';\nconsole.log(mapped, require.resolve('pack'));",
    'own.ts': "console.log('own');",
  });
  expect(asked).toEqual([]);
  expect(code).toMatch(/here[\s\S]*own/);
  expect(code).toContain('require.resolve("pack")');
});

test('nor are packages that are links to own sources, or files that are no program', async () => {
  project = new SmallProject({});
  const files = {
    'packages/near/index.ts': "export const near = 'near' as string;",
    'node_modules/pack/notes.txt': 'some text',
    'main.ts': "import { near } from 'near';\nimport text from 'pack/notes.txt';\nconsole.log(near, text);",
  };
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  symlinkSync('../packages/near', project.path('node_modules/near'));
  const { outputFiles, metafile } = await build({
    absWorkingDir: project.folder,
    entryPoints: ['main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    plugins: [packagesPlugin()],
  });
  expect(Object.keys(metafile.inputs).sort()).toEqual([
    'main.ts',
    'node_modules/pack/notes.txt',
    'packages/near/index.ts',
  ]);
  expect(outputFiles[0]?.text).toMatch(/near[\s\S]*some text/);
});

test('nor is a module under a name of its own, nor what is run itself', async () => {
  const files = { 'node_modules/pack/index.js': 'console.log(1);', 'main.ts': "import 'pack/index.js?again';" };
  expect((await built(files)).asked).toEqual([]);
  project.remove();
  expect((await built(files, 'node_modules/pack/index.js')).code).toContain('console.log(1)');
});

test('what a package calls free of side effects goes when nothing uses it', async () => {
  const { code } = await built(
    {
      'node_modules/pack/package.json': '{ "sideEffects": false }',
      'node_modules/pack/index.js': '',
      'main.js': "import { unused } from 'pack';\nconsole.log(1);",
    },
    'main.js',
  );
  expect(code).not.toContain('auto-https-package');
});

test('what is not there is told as for any other bundle', async () => {
  const failing = built({ 'main.ts': "import 'nowhere';" });
  await expect(failing).rejects.toThrow(/main\.ts:1:7: ERROR: Could not resolve "nowhere"/);
});
