import { mkdirSync } from 'node:fs';

import { isGenerated } from '../../../lib/output/generated';
import { samplePlatform } from '../../support/platform';
import { scratchFolder } from './scratch-folder';

const folder = scratchFolder();

test('every file of install/ says that it is generated', () => {
  const files = samplePlatform().platform.install();
  for (const [name, text] of files) {
    folder.write(name, text);
  }
  expect([...files.keys()].filter((name) => !isGenerated(folder.at(name)))).toEqual([]);
});

test("somebody's own files do not, nor do folders", () => {
  folder.write('notes.md', '# Notes\n\nInstall by hand.\n\nGenerated; do not edit. is what the others say.\n');
  folder.write('sizes.values.yaml', 'replicaCount: 2\n');
  mkdirSync(folder.at('folder.md'));
  expect(['notes.md', 'sizes.values.yaml', 'folder.md'].filter((name) => isGenerated(folder.at(name)))).toEqual([]);
});
