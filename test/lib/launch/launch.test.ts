import { readdirSync } from 'node:fs';

import { type CachePlace, cachePlace } from '../../../lib/launch/cache/cache-place';
import { readNotes, readProgram } from '../../../lib/launch/cache/kept-program';
import { Launch } from '../../../lib/launch/launch';
import { SmallProject } from './small-project';

const RUN = { mode: 'write', force: false, progress: () => undefined } as const;
const { argv } = process;

let project: SmallProject;
afterEach(() => {
  process.argv = argv;
  project.remove();
});

const place = () => cachePlace(project.folder, project.path('main.ts')) as CachePlace;

async function launched(isKept = true): Promise<Launch> {
  const notes = readNotes(place());
  const app = await Launch.prepare({
    workingDirectory: project.folder,
    entry: project.path('main.ts'),
    ...(isKept && { place: place() }),
    ...(notes && { notes }),
  });
  return app;
}

test('a place in its bundle is told as one in its sources', async () => {
  project = new SmallProject({ 'main.ts': "interface A {}\nexport const a: A = 1;\nthrow new Error('out of order');" });
  const app = await launched();
  let stack = '';
  try {
    app.start(RUN);
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  expect(stack).toContain('.auto-https.bundle.cjs');
  expect(await app.mapped(stack)).toMatch(/main\.ts:3:7/);
  expect(await app.mapped('Error: elsewhere')).toBe('Error: elsewhere');
  project.write('main.ts', '?');
  expect(await app.mapped(stack)).toBe(stack);
});

test('a place in the bundle of packages is told as one in a package', async () => {
  project = new SmallProject({
    'main.ts': "import 'pack';",
    'node_modules/pack/index.js': "\n\nthrow new Error('out of order');",
  });
  const app = await launched();
  let stack = '';
  try {
    app.start(RUN);
  } catch (error) {
    stack = (error as Error).stack ?? '';
  }
  expect(stack).toContain('.auto-https.packages.cjs');
  expect(await app.mapped(stack)).toMatch(/node_modules\/pack\/index\.js:3:7[\s\S]*main\.ts:1:/);
});

test('each part is kept, and used by the next run', async () => {
  project = new SmallProject({ 'main.ts': "import 'pack';", 'node_modules/pack/index.js': '' });
  // When they were written does not matter here.
  const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  for (const _ of ['new', 'kept']) {
    const app = await launched();
    app.start(RUN);
    app.end(true);
    const notes = readNotes(place());
    expect(Object.keys(notes ?? {})).toEqual(['packages', 'own']);
    expect(notes?.own && readProgram(place().own, notes.own)?.compiled).toBeDefined();
    expect(notes?.packages && readProgram(place().packages, notes.packages)?.compiled).toBeDefined();
  }
  later.mockRestore();
});

test('what failed leaves no memory, and no run without a place leaves anything', async () => {
  project = new SmallProject({ 'main.ts': 'export const a: number = 1;' });
  const apart = await launched(false);
  apart.start(RUN);
  apart.end(true);
  expect(readdirSync(project.path('node_modules'))).toEqual(['cdk8s-auto-https']);
  const app = await launched();
  app.start(RUN);
  app.end(false);
  expect(app.results).toEqual([]);
});
