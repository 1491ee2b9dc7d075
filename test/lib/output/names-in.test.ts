import { mkdirSync } from 'node:fs';

import { entriesIn, namesIn } from '../../../lib/output/names-in';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();
mkdirSync(folder.at('folder'));
folder.write('file', '');

test('names what is in a folder, and which are folders; a missing one has nothing', () => {
  expect(namesIn(folder.path).sort()).toEqual(['file', 'folder']);
  expect(entriesIn(folder.path).filter((entry) => entry.isDirectory())).toMatchObject([{ name: 'folder' }]);
  expect(namesIn(folder.at('missing'))).toEqual([]);
});

test('what is no folder is told', () => {
  expect(() => namesIn(folder.at('file'))).toThrow(
    /file cannot be read \(ENOTDIR.*\): synthesis looks at what it would replace/,
  );
});
