import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VolumeFolder } from '../../../../e2e/kubelet/volumes/volume-folder';

let top = '';
beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), 'volume-'));
});
afterAll(() => rmSync(top, { recursive: true }));

const file = (content: string, mode = 0o644) => ({ content: Buffer.from(content), mode });

test('files follow their source: new ones, changed ones, and those that are gone', async () => {
  const folder = new VolumeFolder(join(top, 'conf'), undefined);
  const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');
  const inode = (path: string) => statSync(join(folder.path, path)).ino;
  await folder.write(
    new Map([
      ['same', file('1')],
      ['deep/changed', file('1')],
      ['gone', file('1')],
    ]),
  );
  const before = { same: inode('same'), changed: inode('deep/changed') };
  await folder.write(
    new Map([
      ['same', file('1')],
      ['deep/changed', file('2', 0o400)],
    ]),
  );
  expect([read('same'), read('deep/changed')]).toEqual(['1', '2']);
  expect(readdirSync(folder.path).sort()).toEqual(['deep', 'same']);
  expect(statSync(join(folder.path, 'deep/changed')).mode & 0o777).toBe(0o400);
  // A changed file is another one, as readers of the old one keep it.
  expect([inode('same') === before.same, inode('deep/changed') === before.changed]).toEqual([true, false]);
});

test('anybody may write to an empty folder', async () => {
  const folder = new VolumeFolder(join(top, 'data'), 777);
  await folder.makeEmpty();
  expect(statSync(folder.path).mode & 0o777).toBe(0o777);
});
