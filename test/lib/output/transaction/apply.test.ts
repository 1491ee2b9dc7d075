import { NODE_DISK } from '../../../../lib/output/disk';
import { apply } from '../../../../lib/output/transaction/apply';
import { Journal, type Step } from '../../../../lib/output/transaction/journal';
import { watchedDisk } from '../kill/watched-disk';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();
const journal = Journal.beside(folder.at('dist'));

/** A journal with contents for some steps. */
function prepared(files: Readonly<Record<string, string | null>>): Step[] {
  NODE_DISK.makeFolder(journal.contents);
  return Object.entries(files).map(([name, text], index) => {
    if (text !== null) NODE_DISK.write(journal.content(index), Buffer.from(text));
    return { file: folder.at(name), before: null, after: text === null ? null : 'a hash' };
  });
}

test('what is removed goes before anything is written: names may be the same but for case', () => {
  const steps = prepared({ 'dist/a': 'a', 'dist/A': null });
  const done: string[] = [];
  apply(
    journal,
    steps,
    watchedDisk(({ kind, path }) => done.push(`${kind} ${path}`)),
  );
  expect(done.indexOf(`remove ${folder.at('dist/A')}`)).toBeLessThan(done.indexOf(`rename ${folder.at('dist/a')}`));
  expect(folder.read('dist/a')).toBe('a');
});

test('a folder that is emptied goes, and one that is not stays', () => {
  NODE_DISK.makeFolder(folder.at('dist/empty'));
  folder.write('dist/empty/last', '');
  apply(journal, prepared({ 'dist/empty/last': null, 'dist/gone': null }), NODE_DISK);
  expect(folder.list('dist')).toEqual(['a']);
});

test('what is in place already is left alone', () => {
  const steps = prepared({ 'dist/a': 'again', 'dist/b': 'b' });
  NODE_DISK.remove(journal.content(0));
  apply(journal, steps, NODE_DISK);
  expect([folder.read('dist/a'), folder.read('dist/b')]).toEqual(['a', 'b']);
});

test('to another file system contents are copied, and moved into place there', () => {
  const steps = prepared({ 'dist/far': 'far' });
  const done: string[] = [];
  const disk = watchedDisk(({ kind, path }) => done.push(`${kind} ${path.slice(folder.path.length + 1)}`));
  const apart = {
    ...disk,
    rename: (from: string, to: string) => {
      if (from.startsWith(journal.folder)) throw Object.assign(new Error('EXDEV'), { code: 'EXDEV' });
      disk.rename(from, to);
    },
  };
  apply(journal, steps, apart);
  expect(folder.read('dist/far')).toBe('far');
  expect(done).toEqual(
    expect.arrayContaining([
      'write dist/far.half',
      'flush dist/far.half',
      'rename dist/far',
      'remove .auto-https-synth/new/0',
    ]),
  );
  expect(folder.list('dist')).not.toContain('far.half');
});

test('what fails is told with its file, and the plan stays', () => {
  const steps = prepared({ 'dist/a/below': 'x' });
  NODE_DISK.write(journal.plan, Buffer.from(journal.planText(steps)));
  expect(() => apply(journal, steps, NODE_DISK)).toThrow(
    /dist\/a\/below cannot be written \(.*\): some files are new and some are old/,
  );
  expect(journal.readPlan()).toHaveLength(1);
});
