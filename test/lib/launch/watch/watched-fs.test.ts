import { once } from 'node:events';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { Observation } from '../../../../lib/launch/watch/observation';
import { outputFs, watchedFs } from '../../../../lib/launch/watch/watched-fs';

let folder: string;
let file: string;
let observation: Observation;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'watched-'));
  file = join(folder, 'a');
  fs.writeFileSync(file, 'one');
  observation = new Observation();
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const seen = () => observation.seen().looks.map(([kind, path]) => `${kind} ${path.slice(folder.length + 1)}`);

test('what an app reads is looked at, in all forms of the functions', async () => {
  const watched = watchedFs(observation);
  expect(watched.readFileSync(file, 'utf8')).toBe('one');
  expect(watched.existsSync(pathToFileURL(join(folder, 'b')))).toBe(false);
  expect(watched.statSync(Buffer.from(join(folder, 'a'))).size).toBe(3);
  expect(await watched.promises.readdir(folder)).toEqual(['a']);
  await new Promise((done) => watched.access(join(folder, 'c'), done));
  watched.realpathSync.native(folder);
  expect(seen()).toEqual(['content a', 'presence b', 'stamps a', 'names ', 'presence c', 'target ']);
  expect([...observation.doubts]).toEqual([]);
});

test('what was read already may be closed, and is no doubt', () => {
  const handle = fs.openSync(file, 'r');
  watchedFs(observation).closeSync(handle);
  expect([...observation.doubts]).toEqual([]);
});

test('what an app writes, or does otherwise, is a doubt', async () => {
  const watched = watchedFs(observation);
  watched.writeFileSync(file, 'two');
  watched.closeSync(watched.openSync(file, 'r'));
  watched.readFileSync(watched.openSync(file, 'r'));
  watched.readdirSync(folder, { recursive: true });
  watched.truncateSync(file);
  const stream = new (watched.ReadStream as unknown as new (path: string) => fs.ReadStream)(file);
  await once(stream.resume(), 'close');
  expect([...observation.doubts]).toEqual([
    'it writes files itself (fs.writeFile)',
    'it opens a file (fs.open)',
    'it reads from an open file (fs.readFile)',
    'it reads a folder with all below it (fs.readdir)',
    'it calls fs.truncate',
    'it calls fs.ReadStream',
  ]);
});

test('lib/output may write: its files are known by their stamps right then', () => {
  const output = outputFs(observation);
  output.writeFileSync(`${file}.half`, 'three');
  output.renameSync(`${file}.half`, file);
  const stamps = observation.stampsOf(file);
  expect(stamps).toMatch(/^5 /);
  output.existsSync(file);
  output.readFileSync(file);
  expect(observation.stampsOf(file)).toBe(stamps);
  expect(observation.seen().looks).toEqual([]);
  expect([...observation.doubts]).toEqual([]);
  fs.appendFileSync(file, '!');
  expect(observation.stampsOf(file)).toBe(stamps);
});
