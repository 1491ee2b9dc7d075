import { utimesSync } from 'node:fs';

import { bundle } from '../../../../lib/launch/bundle/bundle';
import { areUnchanged, markSources, type Sources } from '../../../../lib/launch/bundle/sources';
import { SmallProject } from '../small-project';

let project: SmallProject;
afterEach(() => project.remove());

const LATER = Date.now() + 60_000;

async function marked(start = LATER): Promise<Sources | undefined> {
  const made = await bundle({ workingDirectory: project.folder, entry: project.path('main.ts'), part: 'all' });
  return markSources(project.folder, made, start);
}

const FILES = {
  'main.ts': "import 'pack';\nimport './a';",
  'a.ts': 'console.log(1);',
  'tsconfig.json': '{ "extends": "./base.json" }',
  'base.json': '{}',
  'node_modules/pack/package.json': '{ "main": "index.js" }',
  'node_modules/pack/index.js': '',
};

test('a program is made of its sources, and of what says how they are read', async () => {
  project = new SmallProject(FILES);
  const sources = (await marked()) as Sources;
  expect(sources.files.map(([path]) => path.slice(project.folder.length + 1)).sort()).toEqual(
    [...Object.keys(FILES), 'package.json'].sort(),
  );
  expect(areUnchanged(sources)).toBe(true);
});

test.each([...Object.keys(FILES), 'package.json', 'a.tsx', 'node_modules/pack/index.json'])(
  'it is another one when %s changes or comes',
  async (path) => {
    project = new SmallProject(FILES);
    const sources = (await marked()) as Sources;
    project.write(path, '{ "changed": true }');
    expect(areUnchanged(sources)).toBe(false);
  },
);

test('what was changed while it was bundled is not known', async () => {
  project = new SmallProject(FILES);
  expect(await marked(Date.now() - 60_000)).toBeUndefined();
});

test('nor is a single source that was', async () => {
  project = new SmallProject(FILES);
  utimesSync(project.path('a.ts'), LATER / 1000 + 60, LATER / 1000 + 60);
  expect(await marked()).toBeUndefined();
});

test('nor is what extends something that cannot be found', async () => {
  project = new SmallProject({
    ...FILES,
    'tsconfig.json': '{ "extends": "./base.json" }',
    'base.json': '{ "extends": "./base" }',
  });
  expect(await marked()).toBeDefined();
  project.write('jsconfig.json', '{ "extends": "nowhere" }');
  expect(await marked()).toBeUndefined();
});
