import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { NODE_DISK } from '../../../../lib/output/disk';
import { Journal } from '../../../../lib/output/transaction/journal';
import { transact } from '../../../../lib/output/transaction/transact';
import { watchedDisk } from '../kill/watched-disk';
import { scratchFolder } from '../scratch-folder';
import { changeTo } from './changes';

const folder = scratchFolder();
const journal = Journal.beside(folder.at('dist'));

test('files are written, changed and removed, and no journal stays', () => {
  mkdirSync(folder.at('dist'));
  folder.write('dist/changed', 'before');
  folder.write('dist/gone', '');
  transact(
    journal,
    [
      changeTo(folder.at('dist/changed'), 'after'),
      changeTo(folder.at('dist/gone')),
      changeTo(folder.at('deep/made'), 'new'),
    ],
    NODE_DISK,
  );
  expect([folder.list('dist'), folder.read('dist/changed'), folder.read('deep/made')]).toEqual([
    ['changed'],
    'after',
    'new',
  ]);
  expect(folder.list('.auto-https-synth')).toEqual([]);
});

test('a file keeps its mode', () => {
  folder.write('script.sh', 'before');
  chmodSync(folder.at('script.sh'), 0o755);
  transact(journal, [changeTo(folder.at('script.sh'), 'after')], NODE_DISK);
  expect([folder.read('script.sh'), statSync(folder.at('script.sh')).mode & 0o777]).toEqual(['after', 0o755]);
});

test('without changes nothing is touched', () => {
  const steps: string[] = [];
  transact(
    journal,
    [],
    watchedDisk(({ kind }) => steps.push(kind)),
  );
  expect(steps).toEqual([]);
});

test('contents and plan outlive a power cut before anything is put in place; of very many files, the first ones do', () => {
  const steps: string[] = [];
  const many = Array.from({ length: 300 }, (_, index) => changeTo(folder.at(`many/${index}`), `${index}`));
  transact(
    journal,
    many,
    watchedDisk(({ kind, path }) => steps.push(`${kind} ${path.slice(folder.path.length + 1)}`)),
  );
  const planned = steps.indexOf('rename .auto-https-synth/plan.json');
  const flushed = steps.slice(0, planned).filter((step) => step.startsWith('flush'));
  expect(flushed).toHaveLength(256 + 2);
  expect(flushed.slice(-2)).toEqual(['flush .auto-https-synth/new', 'flush .auto-https-synth/plan.json.half']);
  expect(steps.findIndex((step) => step.startsWith('rename many'))).toBeGreaterThan(planned);
  expect(steps.indexOf('flush many')).toBeLessThan(steps.indexOf('remove .auto-https-synth/plan.json'));
});

test('tells how far it is, twice over', () => {
  const done: number[] = [];
  transact(journal, [changeTo(folder.at('a'), 'a'), changeTo(folder.at('b'), 'b')], NODE_DISK, (each) =>
    done.push(each),
  );
  expect(done).toEqual([0, 1, 2, 3]);
});

test('what stays of a journal whose files are in place is nobody’s trouble', () => {
  const disk = watchedDisk(({ kind, path }) => {
    if (kind === 'removeFolder' && path === journal.contents) throw new Error('refused');
  });
  transact(journal, [changeTo(folder.at('c'), 'c')], disk);
  expect(folder.read('c')).toBe('c');
});

test('a disk that refuses before the plan stands leaves no contents behind', () => {
  const disk = watchedDisk(({ kind }) => {
    if (kind === 'rename') throw new Error('refused');
  });
  const write = () => transact(journal, [changeTo(folder.at('d'), 'd')], disk);
  expect(write).toThrow(/plan\.json cannot be written \(refused\): nothing was changed/);
  expect(folder.list('.auto-https-synth')).toEqual([]);
});
