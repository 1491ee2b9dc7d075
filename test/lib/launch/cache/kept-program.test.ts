import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { type CachePlace, cachePlace } from '../../../../lib/launch/cache/cache-place';
import {
  gives,
  keepNotes,
  keepProgram,
  knownPlaced,
  readNotes,
  readProgram,
} from '../../../../lib/launch/cache/kept-program';
import { SmallProject } from '../small-project';

const PROGRAM = { id: 'a', code: 'run();' };
const SOURCES = { files: [], folders: [], placed: [] };
const OWN = { id: 'a', sources: { ...SOURCES, placed: ['/p/x.js'] }, asked: ['/p/b.js'] };
const PACKAGES = { id: 'b', sources: { ...SOURCES, placed: ['/p/x.js', '/p/y.js'] }, asked: ['/p/a.js', '/p/b.js'] };
const MEMORY = { looks: [], variables: [], outputs: [], folders: [] };
const NOTES = { own: OWN, packages: PACKAGES, memory: MEMORY };

let project: SmallProject;
let place: CachePlace;
beforeEach(() => {
  project = new SmallProject({});
  place = cachePlace(project.folder, project.path('main.ts')) as CachePlace;
});
afterEach(() => project.remove());

const changed = () => ({ ...SOURCES, files: [[project.path('main.ts'), '', 'x'] as const] });

test('a program is kept with what is known of it', () => {
  expect(readNotes(place)).toBeUndefined();
  expect(knownPlaced(place)).toEqual([]);
  keepProgram(place.own, PROGRAM);
  keepNotes(place, NOTES);
  expect(readNotes(place)).toEqual(NOTES);
  expect(readProgram(place.own, OWN)).toEqual(PROGRAM);
  expect(knownPlaced(place)).toEqual(['/p/x.js', '/p/y.js']);
  expect(knownPlaced(undefined)).toEqual([]);
});

test('of two runs side by side, the notes of one do not go with the program of the other', () => {
  keepProgram(place.own, { ...PROGRAM, id: 'b' });
  expect(readProgram(place.own, OWN)).toBeUndefined();
  expect(existsSync(place.own)).toBe(false);
  expect(readProgram(place.own, OWN)).toBeUndefined();
});

test('a source that changed voids its part, and what is remembered', () => {
  keepNotes(place, { ...NOTES, own: { ...OWN, sources: changed() } });
  expect(readNotes(place)).toEqual({ packages: PACKAGES });
});

test('a package that changed voids all: own sources may mean another file of it', () => {
  keepNotes(place, { ...NOTES, packages: { ...PACKAGES, sources: changed() } });
  expect(readNotes(place)).toBeUndefined();
});

test('own sources that ask for what is not in the bundle of packages are void; a program in one part asks for nothing', () => {
  keepNotes(place, { ...NOTES, own: { ...OWN, asked: ['/p/c.js'] } });
  expect(readNotes(place)).toEqual({ packages: PACKAGES });
  keepNotes(place, { own: OWN, memory: MEMORY });
  expect(readNotes(place)).toEqual({});
  keepNotes(place, { own: { ...OWN, asked: [] }, memory: MEMORY });
  expect(readNotes(place)).toEqual({ own: { ...OWN, asked: [] }, memory: MEMORY });
});

test('packages give what is in their bundle, and nothing else', () => {
  expect(gives(PACKAGES, ['/p/a.js'])).toBe(true);
  expect(gives(PACKAGES, ['/p/a.js', '/p/c.js'])).toBe(false);
  expect(gives(undefined, [])).toBe(true);
});

test.each([
  ['another version of Node', (text: string) => text.replace(process.version, 'v1.0.0')],
  ['a broken disk', (text: string) => text.slice(0, -5)],
  ['another shape', (text: string) => text.replace('"folders":[]', '"folders":1')],
])('%s voids them', (_, change) => {
  keepNotes(place, NOTES);
  writeFileSync(place.notes, change(readFileSync(place.notes, 'utf8')));
  expect(readNotes(place)).toBeUndefined();
});
