import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { set } from '../../../../e2e/symptoms/mutation/edit';
import { mutate } from '../../../../e2e/symptoms/mutation/mutate';
import { readTree } from '../../../../e2e/symptoms/tree/read-tree';
import { writeTree } from '../../../../e2e/symptoms/tree/write-tree';

const PROJECT = join(__dirname, '../../../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tree-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a tree that is written reads back as it was, values as helm takes them for booleans too', () => {
  const mode = '/meshConfig/ingressControllerMode';
  const tree = readTree(PROJECT);
  const off = mutate(tree, { edits: [set('values istiod', mode, 'STRICT', 'OFF')] });
  for (const each of [tree, off, mutate(tree, { edits: [set('values istiod', mode, 'STRICT', false)] })]) {
    writeTree(each, folder, PROJECT);
    expect(readTree(folder)).toEqual(each);
  }
});
