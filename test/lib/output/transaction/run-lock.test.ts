import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { hostname } from 'node:os';

import { NODE_DISK } from '../../../../lib/output/disk';
import { claim } from '../../../../lib/output/transaction/run-lock';
import { watchedDisk } from '../kill/watched-disk';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();
const HOST = hostname().replace(/[^\w.-]/g, '_');
const NAME = new RegExp(`^running-${process.pid}-\\d+-${HOST}$`);

const dead = spawnSync(process.execPath, ['-e', '0']).pid;
const place = (name: string, file?: string) => {
  mkdirSync(folder.at(name));
  if (file) folder.write(`${name}/${file}`, '');
  return folder.at(name);
};

test('a claim is one file, which git does not see, and goes with its folder', () => {
  const release = claim(folder.at('free'), NODE_DISK);
  expect(folder.list('free')).toEqual(['.gitignore', expect.stringMatching(NAME)]);
  expect(folder.read('free/.gitignore')).toBe('*\n');
  release();
  expect(folder.list()).not.toContain('free');
});

test('what a journal holds stays, and stays hidden from git', () => {
  const release = claim(folder.at('journal'), NODE_DISK);
  folder.write('journal/plan.json', '');
  release();
  expect(folder.list('journal')).toEqual(['.gitignore', 'plan.json']);
});

test('while another run holds it there is no claim, and the error names that run', () => {
  const at = place('held');
  const release = claim(at, NODE_DISK);
  const steps: string[] = [];
  const disk = watchedDisk(({ kind }) => steps.push(kind));
  expect(() => claim(at, disk, 50)).toThrow(
    new RegExp(
      `^process ${process.pid} on ${HOST} is synthesizing here, since \\d{4}-\\S+Z: two at once would mix their files; this run waited ` +
        `0\\.05 s for it to end, and wrote nothing\\. Wait for it, and synthesize again; or remove .*/held/running-${process.pid}-\\d+-${HOST} ` +
        'when there is no such process\\.$',
    ),
  );
  // It does not get in the way of others that wait.
  expect(steps).toEqual([]);
  expect(folder.list('held')).toHaveLength(2);
  release();
  claim(at, NODE_DISK, 0)();
});

test('the claim of a dead process is removed', () => {
  const at = place('dead', `running-${dead}-1-${HOST}`);
  const release = claim(at, NODE_DISK, 0);
  expect(folder.list('dead')).toEqual(['.gitignore', expect.stringMatching(NAME)]);
  release();
});

test('a claim of another host is never taken for a dead one', () => {
  const at = place('elsewhere', `running-${dead}-1-elsewhere`);
  expect(() => claim(at, NODE_DISK, 0)).toThrow(`process ${dead} on elsewhere is synthesizing here`);
  expect(folder.list('elsewhere')).toEqual([`running-${dead}-1-elsewhere`]);
});

test('of two that claim at once at least the later one takes its claim back', () => {
  const at = place('twice');
  let other: (() => void) | undefined;
  const disk = watchedDisk(({ kind, path }) => {
    // The other one is done between the first look and the claim.
    if (kind === 'write' && path.includes('running-') && !other) other = claim(at, NODE_DISK, 0);
  });
  expect(() => claim(at, disk, 0)).toThrow(/is synthesizing here/);
  expect(folder.list('twice')).toHaveLength(2);
  other?.();
  expect(folder.list()).not.toContain('twice');
});

test('a folder that another run removes in between is made again', () => {
  let removed = 0;
  const disk = watchedDisk(({ kind }) => {
    if (kind === 'write' && removed++ === 0) NODE_DISK.removeFolder(folder.at('removed'));
  });
  claim(folder.at('removed'), disk, 1000)();
  expect(removed).toBeGreaterThan(1);
});

test('one that cannot be made is told', () => {
  const disk = watchedDisk(({ kind }) => {
    if (kind === 'write') throw Object.assign(new Error('ENOENT: always'), { code: 'ENOENT' });
  });
  expect(() => claim(folder.at('never'), disk, 20)).toThrow(
    /never cannot be written \(ENOENT: always\): nothing was changed/,
  );
});

test('a claim that could not be removed is void to the process that made it', () => {
  let refuse = false;
  const disk = watchedDisk(({ kind }) => {
    if (refuse && kind === 'remove') throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
  });
  const at = place('stuck');
  const release = claim(at, disk, 0);
  refuse = true;
  release();
  expect(folder.list('stuck')).toHaveLength(2);
  claim(at, NODE_DISK, 0)();
  expect(folder.list()).not.toContain('stuck');
});

test('other files are no claims', () => {
  const at = place('others', 'running-for-office');
  claim(at, NODE_DISK, 0)();
  expect(folder.list('others')).toEqual(['.gitignore', 'running-for-office']);
});

test('a folder that may not be read is told', () => {
  folder.write('file', '');
  expect(() => claim(folder.at('file'), NODE_DISK, 0)).toThrow(/cannot be read \(ENOTDIR/);
});
