import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { codeBlocks, placeOf } from './code-blocks';
import { missingFrom } from './excerpt';

const blocks = codeBlocks('yaml').map((block) => ({ place: placeOf(block), block }));
const excerpts = blocks.filter(({ block }) => /^(dist|install)\//.test(block.caption));

test.each(blocks)('$place is YAML', ({ block }) => {
  expect(loadAll(block.text)).not.toEqual([]);
});

test.each(excerpts)('$place is what the file says', ({ block }) => {
  const file = readFileSync(resolve(__dirname, '../..', block.caption), 'utf8');
  expect(missingFrom(file, block.text)).toEqual([]);
});

test('an excerpt may leave lines out and be indented less, and is refused when it differs', () => {
  const text = 'spec:\n  a: 1\n  b: 2\n  c: 3\n';
  expect(missingFrom(text, 'a: 1\n# …\nc: 3\n')).toEqual([]);
  expect(missingFrom(text, 'c: 3\n# …\na: 1\n')).toEqual(['a: 1\n']);
  expect(missingFrom(text, 'b: 3\n')).toEqual(['b: 3\n']);
  expect(missingFrom(text, '2\n')).toEqual(['2\n']);
});
