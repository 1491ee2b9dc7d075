import { mkdirSync } from 'node:fs';

import { compareOwnFiles, type WantedFile } from '../../../../lib/output/ownership/own-files';
import { sha256 } from '../../../../lib/output/sha256';
import { scratchFolder } from '../scratch-folder';

const folder = scratchFolder();
mkdirSync(folder.at('sub'));

const hash = (text: string) => sha256(Buffer.from(text));
const wanted = (name: string, text: string): WantedFile => ({
  name,
  sha256: hash(text),
  bytes: Buffer.from(text),
  objects: [],
  leaves: [],
});
const locked = (name: string, text: string) => ({ name, sha256: hash(text), objects: [], leaves: [] });

const compare = (files: WantedFile[], lock?: ReturnType<typeof locked>[]) => {
  const { changes, conflicts, unchanged } = compareOwnFiles(folder.path, files, lock);
  return {
    changes: changes.map(({ file, after }) => `${file.slice(folder.path.length + 1)}: ${after?.bytes ?? 'goes'}`),
    conflicts: conflicts.map(({ name, reason }) => `${name}: ${reason}`),
    unchanged,
  };
};

test('what is equal is left alone, what changed is written, what is missing is made, and what is stale goes', () => {
  folder.write('equal', 'e');
  folder.write('sub/changed', 'before');
  folder.write('stale', 's');
  const files = [wanted('equal', 'e'), wanted('sub/changed', 'after'), wanted('missing', 'm')];
  expect(
    compare(files, [
      locked('equal', 'e'),
      locked('sub/changed', 'before'),
      locked('stale', 's'),
      locked('long gone', 'g'),
    ]),
  ).toEqual({
    changes: ['sub/changed: after', 'missing: m', 'stale: goes'],
    conflicts: [],
    unchanged: 1,
  });
});

test('an own file that was edited is a conflict, whether it is to change or to go', () => {
  folder.write('edited', 'by hand');
  folder.write('edited and stale', 'by hand');
  expect(compare([wanted('edited', 'new')], [locked('edited', 'old'), locked('edited and stale', 'old')])).toEqual({
    changes: ['edited: new', 'edited and stale: goes'],
    conflicts: ['edited: edited', 'edited and stale: edited'],
    unchanged: 0,
  });
});

test('an edit that is what would be written is none', () => {
  folder.write('same edit', 'new');
  expect(compare([wanted('same edit', 'new')], [locked('same edit', 'old')]).conflicts).toEqual([]);
});

test.each<[string, ReturnType<typeof locked>[] | undefined]>([
  ['a lock that does not list it', []],
  ['no lock', undefined],
])(
  'with %s a foreign file in the place of an own one is a conflict, and one with its bytes is taken over',
  (_, lock) => {
    folder.write('foreign', 'theirs');
    folder.write('taken over', 'ours');
    expect(compare([wanted('foreign', 'ours'), wanted('taken over', 'ours')], lock)).toEqual({
      changes: ['foreign: ours'],
      conflicts: ['foreign: foreign'],
      unchanged: 1,
    });
  },
);

test('tells how far it is', () => {
  const told: number[] = [];
  compareOwnFiles(folder.path, [wanted('a', 'a'), wanted('b', 'b')], undefined, (done) => told.push(done));
  expect(told).toEqual([0, 1]);
});
