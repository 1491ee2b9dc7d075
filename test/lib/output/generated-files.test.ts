import { changesOf, generatedFiles } from '../../../lib/output/generated-files';
import { sha256 } from '../../../lib/output/sha256';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();
const GENERATED = '# Generated; do not edit.\n';

test('generated files that are not made any more go; any other stays', () => {
  folder.write('old.yaml', GENERATED);
  folder.write('made.yaml', GENERATED);
  folder.write('own.yaml', '# mine\n');
  expect(generatedFiles(folder.path, new Map([['made.yaml', 'text']]))).toEqual([
    { file: folder.at('made.yaml'), bytes: Buffer.from('text') },
    { file: folder.at('old.yaml'), bytes: undefined },
  ]);
});

test('a folder that is missing has nothing to remove', () => {
  expect(generatedFiles(folder.at('missing'), new Map())).toEqual([]);
  expect(() => generatedFiles(folder.at('own.yaml'), new Map())).toThrow(/ENOTDIR/);
});

test('what differs is written, what is stale removed, and what is equal left alone', () => {
  folder.write('equal', 'same');
  folder.write('differs', 'before');
  folder.write('stale', 'stale');
  const files = { equal: 'same', differs: 'after', missing: 'new', stale: undefined, 'never there': undefined };
  const changes = changesOf(
    Object.entries(files).map(([name, text]) => ({
      file: folder.at(name),
      bytes: text === undefined ? text : Buffer.from(text),
    })),
  );
  const hash = (text: string) => sha256(Buffer.from(text));
  expect(changes.map(({ file, before, after }) => [file, before, after?.sha256])).toEqual([
    [folder.at('differs'), hash('before'), hash('after')],
    [folder.at('missing'), undefined, hash('new')],
    [folder.at('stale'), hash('stale'), undefined],
  ]);
});
