import { symlinkSync } from 'node:fs';

import type { Sources } from '../../../lib/launch/bundle/sources';
import { type CachePlace, cachePlace } from '../../../lib/launch/cache/cache-place';
import { keepNotes, keepProgram, type Notes, readNotes } from '../../../lib/launch/cache/kept-program';
import { type PreparedProgram, preparedProgram } from '../../../lib/launch/prepared-program';
import { SmallProject } from './small-project';

let project: SmallProject;
afterEach(() => project.remove());

const place = () => cachePlace(project.folder, project.path('main.ts')) as CachePlace;

function prepared(notes?: Notes): Promise<PreparedProgram> {
  const entry = project.path('main.ts');
  return preparedProgram({ workingDirectory: project.folder, entry, place: place(), ...(notes && { notes }) });
}

/** As a run keeps it, but for the time that must pass until a file is settled. */
function keep({ own, packages }: PreparedProgram): void {
  const sources: Sources = { files: [], folders: [], placed: [] };
  const noted = { own: { id: own.program.id, sources, asked: own.asked } };
  keepProgram(place().own, own.program);
  if (packages) keepProgram(place().packages, packages.program);
  keepNotes(place(), {
    ...noted,
    ...(packages && { packages: { id: packages.program.id, sources, asked: packages.asked } }),
  });
}

const FILES = {
  'main.ts': "import { a } from 'pack';\nconsole.log(a, 'mine');",
  'node_modules/pack/index.js': "exports.a = 'packed';",
};

test('a program has two parts, and neither is bundled again', async () => {
  project = new SmallProject(FILES);
  const { own, packages } = await prepared();
  expect([own.isNew, packages?.isNew]).toEqual([true, true]);
  expect(own.program.code).not.toContain('packed');
  expect(packages?.program.code).toMatch(/packed/);
  expect(packages?.program.code).not.toContain('mine');
  keep({ own, ...(packages && { packages }) });
  const again = await prepared(readNotes(place()));
  expect([again.own.isNew, again.packages?.isNew]).toEqual([false, false]);
  expect(again.packages?.program).toEqual(packages?.program);
});

test('own sources that changed are bundled alone, unless they ask for another module', async () => {
  project = new SmallProject({ ...FILES, 'node_modules/pack/more.js': 'exports.b = 1;' });
  keep(await prepared());
  const { packages } = readNotes(place()) as Notes;
  const known: Notes = { ...(packages && { packages }) };
  project.write('main.ts', "import { a } from 'pack';\nconsole.log(a, 'changed');");
  const changed = await prepared(known);
  expect([changed.own.isNew, changed.packages?.isNew]).toEqual([true, false]);
  expect(changed.own.program.code).toContain('changed');
  project.write('main.ts', "import { b } from 'pack/more';\nconsole.log(b);");
  const another = await prepared(known);
  expect([another.own.isNew, another.packages?.isNew]).toEqual([true, true]);
  expect(another.packages?.asked).toEqual([project.path('node_modules/pack/more.js')]);
});

test('a program without packages has one part', async () => {
  project = new SmallProject({ 'main.ts': 'console.log(1);' });
  const made = await prepared();
  expect(made.packages).toBeUndefined();
  keep(made);
  expect((await prepared(readNotes(place()))).own.isNew).toBe(false);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['are ES modules', { ...FILES, 'package.json': '{ "type": "module" }' }],
  [
    'import a file of a package by its path',
    { ...FILES, 'main.ts': "import './node_modules/pack/index';\nimport 'pack';\nconsole.log('mine');" },
  ],
  [
    'are asked for by a package',
    { ...FILES, 'node_modules/pack/index.js': "exports.a = 'packed' + require('near');", 'packages/near/index.js': '' },
  ],
])('nor can it be parted where own sources %s', async (_, files) => {
  project = new SmallProject(files);
  if ('packages/near/index.js' in files) symlinkSync('../packages/near', project.path('node_modules/near'));
  const { own, packages } = await prepared();
  expect(packages).toBeUndefined();
  expect(own.asked).toEqual([]);
  expect(own.program.code).toMatch(/packed/);
  expect(own.program.code).toMatch(/mine/);
});

test('a part whose file is broken is bundled anew', async () => {
  project = new SmallProject(FILES);
  keep(await prepared());
  const notes = readNotes(place());
  project.write(place().packages.slice(project.folder.length), 'broken');
  const { own, packages } = await prepared(notes);
  expect([own.isNew, packages?.isNew]).toEqual([true, true]);
});
