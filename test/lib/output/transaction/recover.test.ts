import { rmSync } from 'node:fs';

import { NODE_DISK } from '../../../../lib/output/disk';
import { recover } from '../../../../lib/output/transaction/recover';
import { watchedDisk } from '../kill/watched-disk';
import { stoppedTransactions } from './stopped';

const stopped = stoppedTransactions();
const beforePlan = () => stopped(({ kind }) => kind === 'rename');
const afterPlan = () => stopped(({ kind, path }) => kind === 'remove' && path.endsWith('gone'));
const onTheWay = () => stopped(({ kind, path }) => kind === 'rename' && path.endsWith('made'));
const atTheEnd = () => stopped(({ kind, path }) => kind === 'remove' && path.endsWith('plan.json'));

const NEW = ['new changed', 'new made', false];
const stateOf = ({ read, list }: ReturnType<typeof stopped>) => [
  read('changed'),
  list().includes('sub') ? read('sub/made') : undefined,
  list().includes('gone'),
];

test('what was only prepared is thrown away', () => {
  const left = beforePlan();
  expect(recover(left.journal, NODE_DISK)).toBe('discarded');
  expect(stateOf(left)).toEqual(['old changed', undefined, true]);
  expect(recover(left.journal, NODE_DISK)).toBe('none');
});

test.each([
  ['begun', afterPlan],
  ['half done', onTheWay],
  ['all but ended', atTheEnd],
])('what was %s is finished', (_, leave) => {
  const left = leave();
  expect(recover(left.journal, NODE_DISK)).toBe('finished');
  expect(stateOf(left)).toEqual(NEW);
  expect(recover(left.journal, NODE_DISK)).toBe('none');
});

test.each(['changed', 'gone', 'sub/made'])('a file that is still to do, and was edited since, stops it: %s', (file) => {
  const left = afterPlan();
  NODE_DISK.makeFolder(left.at('sub'));
  left.write(file, 'by hand');
  expect(() => recover(left.journal, NODE_DISK)).toThrow(
    new RegExp(
      `${file} was edited after a synthesis stopped half way: .*\\.auto-https-synth holds what it still had to write there, and what was ` +
        'edited would be lost, so nothing was written\\. Undo the edit, and synthesize again; or overwrite it with `auto-https synth --force`\\.$',
    ),
  );
  expect(left.read(file)).toBe('by hand');
  expect(recover(left.journal, NODE_DISK, true)).toBe('finished');
  expect(stateOf(left)).toEqual(NEW);
});

test('several are told together, and no other file is touched', () => {
  const left = afterPlan();
  left.write('changed', 'by hand');
  left.write('gone', 'by hand');
  expect(() => recover(left.journal, NODE_DISK)).toThrow(/gone, .*changed were edited after/);
  expect(left.list()).not.toContain('sub');
});

test('an edit that was undone, or that is what was to be written, stops nothing', () => {
  const left = afterPlan();
  left.write('changed', 'new changed');
  left.write('gone', 'old gone');
  expect(recover(left.journal, NODE_DISK)).toBe('finished');
  expect(stateOf(left)).toEqual(NEW);
});

test('a file that was in place, and was edited since, keeps the edit: the lock tells of it', () => {
  const left = onTheWay();
  left.write('changed', 'by hand');
  expect(recover(left.journal, NODE_DISK)).toBe('finished');
  expect(stateOf(left)).toEqual(['by hand', 'new made', false]);
});

test('files that were removed since are written: nothing of theirs is lost', () => {
  const left = afterPlan();
  rmSync(left.at('changed'));
  expect(recover(left.journal, NODE_DISK)).toBe('finished');
  expect(stateOf(left)).toEqual(NEW);
});

test('contents that a power cut garbled are not put in place', () => {
  const left = afterPlan();
  NODE_DISK.write(left.journal.content(1), Buffer.from(''));
  expect(() => recover(left.journal, NODE_DISK)).toThrow(/plan\.json is no plan that this release/);
  expect(stateOf(left)).toEqual(['old changed', undefined, true]);
});

test('a disk that refuses is told, and what is left may be finished later', () => {
  const refuse = watchedDisk(() => {
    throw new Error('refused');
  });
  const prepared = beforePlan();
  expect(() => recover(prepared.journal, refuse)).toThrow(/\(refused\): nothing was changed/);
  const left = onTheWay();
  expect(() => recover(left.journal, refuse)).toThrow(/\(refused\): some files are new and some are old/);
  expect(recover(left.journal, NODE_DISK)).toBe('finished');
});
