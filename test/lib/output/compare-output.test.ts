import { mkdirSync } from 'node:fs';

import { compareOutput } from '../../../lib/output/compare-output';
import { lockText } from '../../../lib/output/ownership/lock';
import { beside, type PlainOutput, rendered } from './kill/outputs';
import { placesIn } from './kill/write-into';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();
mkdirSync(folder.at('dist'));

const OUTPUT: PlainOutput = {
  manifests: { 'a.yaml': 'a', 'b.yaml': 'b' },
  install: { 'README.md': 'r' },
  contract: { version: 1 },
};
const places = placesIn(folder.path);
const metadata = { name: 'construct-metadata.json', bytes: Buffer.from('{}') };

const compare = (given: Partial<ReturnType<typeof rendered>> = {}, at = places, with_ = beside(OUTPUT)) => {
  const { manifests, others, files, ...rest } = compareOutput(
    { ...rendered(OUTPUT), ...given },
    with_,
    at,
    () => undefined,
  );
  const short = (file: string) => file.slice(folder.path.length + 1);
  return {
    ...rest,
    manifests: manifests.map(({ file }) => short(file)),
    others: others.map(({ file }) => short(file)),
    files: files.map(short),
  };
};

const BESIDE = ['dist.lock.json', 'install/README.md', 'platform.contract.json'];

test('of an empty folder all is missing, and without a lock nothing disappeared', () => {
  expect(compare()).toEqual({
    manifests: ['dist/a.yaml', 'dist/b.yaml'],
    others: BESIDE,
    conflicts: [],
    unchanged: 0,
    foreign: [],
    deletions: [],
    files: ['dist/a.yaml', 'dist/b.yaml', ...BESIDE],
  });
});

test('of a folder as it should be nothing changes; foreign files are named, those that go are not foreign', () => {
  const { files } = rendered({ ...OUTPUT, manifests: { ...OUTPUT.manifests, 'gone.yaml': 'g' } });
  folder.write('dist.lock.json', lockText(files));
  for (const [name, text] of Object.entries({ 'a.yaml': 'a', 'b.yaml': 'b', 'gone.yaml': 'g', 'notes.txt': '' })) {
    folder.write(`dist/${name}`, text);
  }
  expect(compare()).toMatchObject({
    manifests: ['dist/gone.yaml'],
    others: BESIDE,
    unchanged: 2,
    foreign: ['notes.txt'],
    deletions: ['kubectl delete configmap/gone.yaml --ignore-not-found'],
  });
  folder.write('dist.lock.json', lockText(rendered(OUTPUT).files));
  expect(compare()).toMatchObject({
    manifests: [],
    others: BESIDE.slice(1),
    unchanged: 3,
    foreign: ['gone.yaml', 'notes.txt'],
  });
});

test('what no lock lists is written all the same, and is not foreign', () => {
  expect(compare({ unlisted: [metadata] }).manifests).toEqual(['dist/construct-metadata.json']);
  folder.write('dist/construct-metadata.json', '{}');
  expect(compare({ unlisted: [metadata] })).toMatchObject({
    manifests: [],
    foreign: ['gone.yaml', 'notes.txt'],
    unchanged: 4,
  });
});

test('a folder that is thrown away has no lock; without install/ and contract there is nothing beside', () => {
  const { others, deletions } = compare({ files: [] }, { ...places, lock: undefined }, {});
  expect([others, deletions]).toEqual([[], []]);
});
