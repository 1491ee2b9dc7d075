import { existsSync, statSync } from 'node:fs';

import { type CachePlace, cachePlace } from '../../../lib/launch/cache/cache-place';
import { readProgram } from '../../../lib/launch/cache/kept-program';
import { asFunction } from '../../../lib/launch/compiled-part';
import { LaunchedPart } from '../../../lib/launch/launched-part';
import type { PreparedPart } from '../../../lib/launch/prepared-program';
import { SmallProject } from './small-project';

const SOURCES = { files: [], folders: [], placed: [] };
const PREPARED: PreparedPart = {
  program: { id: 'a', code: asFunction('run();') },
  asked: ['/p/a.js'],
  placed: [],
  sources: SOURCES,
  isNew: true,
};

let project: SmallProject;
beforeEach(() => {
  project = new SmallProject({ 'main.ts': '' });
});
afterEach(() => project.remove());

const place = () => cachePlace(project.folder, project.path('main.ts')) as CachePlace;
const request = () => ({ workingDirectory: project.folder, entry: project.path('main.ts'), place: place() });
const NOTES = { id: 'a', sources: SOURCES, asked: ['/p/a.js'] };

test('a part is kept in a file of its own, with what V8 compiled when it ran well', () => {
  const part = new LaunchedPart(request(), 'packages', PREPARED);
  expect(part.keep(false)).toEqual(NOTES);
  expect(readProgram(place().packages, NOTES)?.compiled).toBeUndefined();
  expect(part.keep(true)).toEqual(NOTES);
  expect(readProgram(place().packages, NOTES)?.compiled).toBeDefined();
  expect(existsSync(place().own)).toBe(false);
});

test('what is kept already is left alone', () => {
  new LaunchedPart(request(), 'own', PREPARED).keep(true);
  const { ino } = statSync(place().own);
  const program = readProgram(place().own, NOTES) ?? PREPARED.program;
  expect(new LaunchedPart(request(), 'own', { ...PREPARED, program, isNew: false }).keep(true)).toEqual(NOTES);
  expect(statSync(place().own).ino).toBe(ino);
});

test('what is not known well enough is not kept, nor is anything without a place', () => {
  const { sources: _, ...unknown } = PREPARED;
  expect(new LaunchedPart(request(), 'own', unknown).keep(true)).toBeUndefined();
  const { place: __, ...elsewhere } = request();
  expect(new LaunchedPart(elsewhere, 'own', PREPARED).keep(true)).toBeUndefined();
  expect(existsSync(place().folder)).toBe(false);
});
