import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { type CachePlace, cachePlace } from '../../../../lib/launch/cache/cache-place';
import { keepNotes, keepProgram, knownPlaced, readNotes, readProgram } from '../../../../lib/launch/cache/kept-program';
import { SmallProject } from '../small-project';

const PROGRAM = { id: 'a', code: 'run();' };
const NOTES = { program: 'a', sources: { files: [], folders: [], placed: ['/p/x.js'] } };

let project: SmallProject;
let place: CachePlace;
beforeEach(() => {
  project = new SmallProject({});
  place = cachePlace(project.folder, project.path('main.ts')) as CachePlace;
});
afterEach(() => project.remove());

test('a program is kept with what is known of it', () => {
  expect(readNotes(place)).toBeUndefined();
  expect(knownPlaced(place)).toEqual([]);
  keepProgram(place, PROGRAM);
  keepNotes(place, NOTES);
  expect(readNotes(place)).toMatchObject(NOTES);
  expect(readProgram(place, NOTES)).toEqual(PROGRAM);
  expect(knownPlaced(place)).toEqual(['/p/x.js']);
  expect(knownPlaced(undefined)).toEqual([]);
});

test('of two runs side by side, the notes of one do not go with the program of the other', () => {
  keepProgram(place, { ...PROGRAM, id: 'b' });
  expect(readProgram(place, NOTES)).toBeUndefined();
  expect(existsSync(place.program)).toBe(false);
  expect(readProgram(place, NOTES)).toBeUndefined();
});

test('a source that changed voids the notes', () => {
  keepNotes(place, { ...NOTES, sources: { ...NOTES.sources, files: [[project.path('main.ts'), '', 'x']] } });
  expect(readNotes(place)).toBeUndefined();
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
