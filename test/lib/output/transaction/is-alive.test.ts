import { spawnSync } from 'node:child_process';
import { utimesSync } from 'node:fs';

import { isAlive } from '../../../../lib/output/transaction/is-alive';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();
folder.write('claim', '');

test('a process that runs is alive, and one that ended is not', () => {
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  expect(isAlive(process.pid, folder.at('claim'))).toBe(true);
  expect(isAlive(pid, folder.at('claim'))).toBe(false);
});

test('so is one of somebody else, and one whose file went in between', () => {
  const kill = jest.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('not yours'), { code: 'EPERM' });
  });
  expect(isAlive(1, folder.at('claim'))).toBe(true);
  kill.mockRestore();
  expect(isAlive(process.pid, folder.at('gone'))).toBe(true);
});

test('a process that started after the file was written is another one with its number; where that is known', () => {
  folder.write('old', '');
  utimesSync(folder.at('old'), 1, 1);
  expect(isAlive(process.pid, folder.at('old'))).toBe(process.platform !== 'linux');
});

test('where the start of a process is not known, it counts as the one that wrote the file', () => {
  const kill = jest.spyOn(process, 'kill').mockReturnValue(true);
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  expect(isAlive(pid, folder.at('old'))).toBe(true);
  kill.mockRestore();
});
