import { mkdirSync } from 'node:fs';

import { NODE_DISK } from '../../../../lib/output/disk';
import { discard, hasLeftovers, tidy } from '../../../../lib/output/transaction/discard';
import { Journal } from '../../../../lib/output/transaction/journal';
import { watchedDisk } from '../kill/watched-disk';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();
const journal = Journal.beside(folder.at('dist'));

function fill(): void {
  mkdirSync(journal.contents, { recursive: true });
  for (const name of ['plan.json', 'plan.json.half', 'new/0', 'new/1']) folder.write(`.auto-https-synth/${name}`, '');
}

test('removes the plan first, then all else, and leaves what is not the journal’s', () => {
  fill();
  folder.write('.auto-https-synth/.gitignore', '*');
  const steps: string[] = [];
  discard(
    journal,
    watchedDisk(({ path }) => steps.push(path)),
  );
  expect(steps[0]).toBe(journal.plan);
  expect(folder.list('.auto-https-synth')).toEqual(['.gitignore']);
});

test('an empty journal, and none, are discarded already', () => {
  discard(journal, NODE_DISK);
  discard(Journal.beside(folder.at('none/dist')), NODE_DISK);
  expect(folder.list('.auto-https-synth')).toEqual(['.gitignore']);
});

test('tells whether contents are left', () => {
  expect([hasLeftovers(journal), hasLeftovers(Journal.beside(folder.at('none/dist')))]).toEqual([false, false]);
  fill();
  expect(hasLeftovers(journal)).toBe(true);
});

test('what cannot be removed stays: tidy says nothing, discard does', () => {
  const disk = watchedDisk(() => {
    throw new Error('refused');
  });
  expect(() => tidy(journal, disk)).not.toThrow();
  expect(() => discard(journal, disk)).toThrow('refused');
  expect(hasLeftovers(journal)).toBe(true);
});

test('a folder that cannot be read is told', () => {
  folder.write('file', '');
  expect(() => hasLeftovers(new Journal(folder.at('file')))).toThrow(/ENOTDIR/);
});
