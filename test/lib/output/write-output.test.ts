import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { PLAIN, type Surroundings, writeOutput } from '../../../lib/output/write-output';
import { beside, NEW, OLD, type PlainOutput, rendered } from './kill/outputs';
import { treeOf } from './kill/tree-of';
import { watchedDisk } from './kill/watched-disk';
import { placesIn, writeInto } from './kill/write-into';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();
let count = 0;
/** A folder with the old output in it. */
function withOld(): string {
  count += 1;
  const at = folder.at(`${count}`);
  writeInto(at, OLD);
  return at;
}

const run = (mode: 'write' | 'check', force = false): Partial<Surroundings> => ({
  run: { mode, force, progress: () => undefined },
});
const short = (paths: readonly string[], at: string) =>
  paths.map((path) => path.split(`${at.slice(at.lastIndexOf('/') + 1)}/`).pop());

test('tells what it wrote, removed, left alone and found', () => {
  const at = withOld();
  folder.write(`${count}/dist/notes.txt`, '');
  const result = writeInto(at, NEW);
  expect(short(result.written, at)).toEqual([
    'dist/60-host-apps-web.k8s.yaml',
    'dist/70-app-apps-added.k8s.yaml',
    'dist/70-app-apps-web.k8s.yaml',
    'dist/moved/empty.k8s.yaml',
    'dist.lock.json',
    'install/README.md',
    'install/new.values.yaml',
    'platform.contract.json',
  ]);
  expect(short(result.removed, at)).toEqual([
    'dist/70-app-apps-gone.k8s.yaml',
    'dist/left/empty.k8s.yaml',
    'install/gone.values.yaml',
  ]);
  expect(short(result.foreign, at)).toEqual(['dist/notes.txt']);
  expect([result.unchanged, result.stale]).toEqual([2, []]);
  expect(short(result.files, at).sort()).toEqual(
    Object.keys(treeOf(at))
      .filter((name) => !name.endsWith('notes.txt'))
      .sort(),
  );
  expect(result.folder).toMatch(/dist$/);
});

test('what is as it should be is not touched', () => {
  const at = withOld();
  const files = Object.keys(treeOf(at)).map((name) => `${count}/${name}`);
  for (const file of files) folder.age(file);
  expect(writeInto(at, OLD)).toMatchObject({ written: [], removed: [], unchanged: files.length });
  expect(files.filter((file) => !folder.isAged(file))).toEqual([]);
});

test('an edited file stops it before anything is written, unless it is forced', () => {
  const at = withOld();
  folder.write(`${count}/dist/60-host-apps-web.k8s.yaml`, 'mine\n');
  const before = treeOf(at);
  expect(() => writeInto(at, NEW)).toThrow(/60-host-apps-web\.k8s\.yaml was edited since the last synthesis: .*-mine/s);
  expect(treeOf(at)).toEqual(before);
  writeInto(at, NEW, run('write', true));
  expect(treeOf(at)).toEqual(treeOf(madeNew()));
});

function madeNew(): string {
  writeInto(folder.at('new'), NEW);
  return folder.at('new');
}

test('the check writes nothing, not even a lock', () => {
  count += 1;
  mkdirSync(folder.at(`${count}`));
  const writes: string[] = [];
  const result = writeInto(folder.at(`${count}`), OLD, {
    ...run('check'),
    disk: watchedDisk(({ kind }) => writes.push(kind)),
  });
  expect([writes, folder.list(`${count}`)]).toEqual([[], []]);
  expect(result.stale).toHaveLength(result.files.length);
});

test('the check finds what a synthesis would write, and nothing after it', () => {
  const at = withOld();
  folder.write(`${count}/dist/60-host-apps-web.k8s.yaml`, 'mine\n');
  const { stale } = writeInto(at, NEW, run('check'));
  expect(short(stale, at)).toEqual([
    'dist.lock.json: not what the app makes',
    'dist/60-host-apps-web.k8s.yaml: edited since it was written',
    'dist/70-app-apps-added.k8s.yaml: missing',
    'dist/70-app-apps-gone.k8s.yaml: not made any more',
    'dist/70-app-apps-web.k8s.yaml: not what the app makes',
    'dist/left/empty.k8s.yaml: not made any more',
    'dist/moved/empty.k8s.yaml: missing',
    'install/README.md: not what the app makes',
    'install/gone.values.yaml: not made any more',
    'install/new.values.yaml: missing',
    'platform.contract.json: not what the app makes',
  ]);
  writeInto(at, NEW, run('write', true));
  expect(writeInto(at, NEW, run('check')).stale).toEqual([]);
});

/** A folder whose synthesis was stopped when the first file was to be put in place. */
function interrupted(): string {
  const at = withOld();
  let stopped = false;
  const disk = watchedDisk(({ kind, path }) => {
    stopped ||= kind === 'rename' && !path.includes('.auto-https-synth');
    if (stopped) throw new Error('stopped');
  });
  expect(() => writeInto(at, NEW, { disk })).toThrow(/some files are new and some are old/);
  return at;
}

test('the check tells of a synthesis that is not finished, even where all else is as it should be', () => {
  const at = interrupted();
  const { stale } = writeInto(at, OLD, run('check'));
  expect(stale[0]).toMatch(/\.auto-https-synth: a synthesis stopped half way, and is not finished$/);
});

test('what was stopped is finished first, and that is told', () => {
  const at = interrupted();
  const told: string[] = [];
  const recovered = (recovery: string) => told.push(recovery);
  expect(writeInto(at, NEW, { recovered })).toMatchObject({ written: [] });
  writeInto(at, NEW, { recovered });
  expect(told).toEqual(['finished', 'none']);
});

test('a folder that another tool emptied is filled again, and the lock stays as it is', () => {
  const at = withOld();
  const before = treeOf(at);
  folder.age(`${count}/dist.lock.json`);
  rmSync(join(at, 'dist'), { recursive: true });
  expect(writeInto(at, OLD).deletions).toEqual([]);
  expect([treeOf(at), folder.isAged(`${count}/dist.lock.json`)]).toEqual([before, true]);
});

test('a folder that is thrown away gets manifests, and no lock', () => {
  count += 1;
  const places = { ...placesIn(folder.at(`${count}`)), lock: undefined };
  writeOutput(rendered(OLD), {}, places, PLAIN);
  expect(folder.list(`${count}`)).toEqual(['dist']);
  expect(folder.list(`${count}/dist`)).toHaveLength(5);
  writeOutput({ files: [], unlisted: [] }, beside(OLD), places, PLAIN);
  expect(folder.list(`${count}`)).toEqual(['dist', 'install', 'platform.contract.json']);
});

const NOTHING: PlainOutput = { manifests: {}, install: {}, contract: {} };

test('without charts there is an empty folder, also where there were some', () => {
  writeInto(folder.at('nothing'), NOTHING);
  expect(folder.list('nothing/dist')).toEqual([]);
  const at = withOld();
  writeInto(at, NOTHING);
  expect(folder.list(`${count}/dist`)).toEqual([]);
});

test('a folder that cannot be made is told', () => {
  const disk = watchedDisk(({ kind, path }) => {
    if (kind === 'makeFolder' && path.endsWith('dist')) throw new Error('refused');
  });
  expect(() => writeInto(folder.at('refused'), NOTHING, { disk })).toThrow(
    /dist cannot be written \(refused\): no chart has objects/,
  );
});

test('tells how far it is', () => {
  const told: string[] = [];
  const progress = (doing: string, done: number, total: number) => told.push(`${doing} ${done}/${total}`);
  writeInto(folder.at('progress'), OLD, { run: { mode: 'write', force: false, progress } });
  expect(told.slice(0, 5)).toEqual([0, 1, 2, 3, 4].map((done) => `comparing ${done}/5`));
  expect(told.filter((line) => line.startsWith('writing'))).toHaveLength(20);
});
