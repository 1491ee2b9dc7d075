import { join } from 'node:path';

import { bundle, bundleErrors, endBundling, type Part, sourceMap } from '../../../../lib/launch/bundle/bundle';
import { SmallProject } from '../small-project';

let project: SmallProject;
afterEach(() => project.remove());
afterAll(endBundling);

const request = (part: Part = 'all') => ({ workingDirectory: project.folder, entry: project.path('main.ts'), part });

test('a program is one file, with all that it imports, in ASCII', async () => {
  project = new SmallProject({
    'main.ts': "import { a } from './a';\nimport own from 'pack';\nconsole.log(a as string, own);",
    'a.ts': "export const a: string = 'ä';",
    'node_modules/pack/index.js': "module.exports = 'packed';",
  });
  const { code, metafile, placed, asked } = await bundle(request());
  expect(code).toContain('packed');
  expect(code).toMatch(/^[\0-\x7f]*$/);
  expect(Object.keys(metafile.inputs).sort()).toEqual(['a.ts', 'main.ts', 'node_modules/pack/index.js']);
  expect(placed).toEqual([]);
  expect(asked).toEqual([]);
});

test('sources of packages that say where they stand are found', async () => {
  project = new SmallProject({
    'main.ts':
      "import own from 'pack';\nimport { url } from 'pack/url.mjs';\nconsole.log(own, url, __filename, import('./late'));",
    'late.ts': "import { readFileSync } from 'node:fs';\nexport const late = readFileSync;",
    'node_modules/pack/index.js': '#!/usr/bin/env node\nmodule.exports = __dirname;',
    'node_modules/pack/url.mjs':
      'export const { url } = import.meta;\nexport const place = import.meta.url;\nconsole.log(place);',
  });
  const { code, placed } = await bundle(request());
  expect(placed).toEqual(['index.js', 'url.mjs'].map((name) => project.path(join('node_modules/pack', name))));
  expect(code).toContain(JSON.stringify(project.path('node_modules/pack')));
  expect(code).toContain('file:///');
  expect(code).toContain(JSON.stringify(project.path('main.ts')));
  expect(code).toContain('Promise.resolve()');
  expect((await bundle({ ...request(), placed })).code).toBe(code);
});

test('own sources and packages make a file each', async () => {
  project = new SmallProject({
    'main.ts': "import 'cdk8s-auto-https';\nimport own from 'pack';\nconsole.log(own, 'mine');",
    'node_modules/pack/index.js': "module.exports = require('other') + __dirname;",
    'node_modules/other/index.js': "module.exports = 'packed';",
  });
  const own = await bundle(request('own'));
  expect(own.code).toContain('mine');
  expect(own.code).not.toContain('packed');
  const asked = ['cdk8s-auto-https/lib/output/index.js', 'pack/index.js'];
  expect(own.asked).toEqual(asked.map((path) => project.path(join('node_modules', path))));
  const packages = await bundle(request(own.asked));
  expect(packages.code).toContain('packed');
  expect(packages).toMatchObject({ asked: own.asked, placed: own.asked.slice(1) });
  expect(JSON.parse(await sourceMap(request(own.asked))).sources).toContain('node_modules/pack/index.js');
});

test('its source map is that of the same code, and names sources from the working directory', async () => {
  project = new SmallProject({
    'main.ts': "import './below/a';\nconsole.log(1 as number);",
    'below/a.ts': 'console.log(2);',
  });
  expect(JSON.parse(await sourceMap(request())).sources).toEqual(['below/a.ts', 'main.ts']);
});

test('what esbuild refuses is told as it tells it; other errors are not its own', async () => {
  project = new SmallProject({ 'main.ts': "import './nowhere';" });
  const error = await bundle(request()).catch((thrown: unknown) => thrown);
  expect(await bundleErrors(error, false)).toMatch(/Could not resolve "\.\/nowhere"[\s\S]*main\.ts:1:7/);
  expect(await bundleErrors(new Error('Build failed'), false)).toBeUndefined();
  expect(await bundleErrors(new Error('other'), false)).toBeUndefined();
});
