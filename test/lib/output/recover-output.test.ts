import { isInterrupted, recoverOutput } from '../../../lib/output/recover-output';
import { NEW, OLD } from './kill/outputs';
import { watchedDisk } from './kill/watched-disk';
import { writeInto } from './kill/write-into';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();

/** A run that is stopped before a step whose path ends so. */
function stopAt(ending: string): void {
  let stopped = false;
  const disk = watchedDisk(({ path }) => {
    stopped ||= path.endsWith(ending);
    if (stopped) throw new Error('stopped');
  });
  expect(() => writeInto(folder.path, NEW, { disk })).toThrow('stopped');
}

test('without a journal there is nothing to do', () => {
  writeInto(folder.path, OLD);
  expect([isInterrupted(folder.at('dist')), recoverOutput(folder.at('dist'))]).toEqual([false, 'none']);
});

test('what was only prepared is thrown away', () => {
  stopAt('plan.json');
  expect([isInterrupted(folder.at('dist')), recoverOutput(folder.at('dist'))]).toEqual([false, 'discarded']);
  expect(folder.read('install/README.md')).toContain('one');
});

test('what was begun is finished, and the folder free for the next run', () => {
  stopAt('60-host-apps-web.k8s.yaml');
  expect([isInterrupted(folder.at('dist')), recoverOutput(folder.at('dist'))]).toEqual([true, 'finished']);
  expect(folder.read('dist/60-host-apps-web.k8s.yaml')).toContain('changed host');
  expect(isInterrupted(folder.at('dist'))).toBe(false);
  expect(folder.list()).toEqual(['dist', 'dist.lock.json', 'install', 'platform.contract.json']);
});
