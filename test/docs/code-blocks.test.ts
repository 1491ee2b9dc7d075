import { type CodeBlock, codeBlocksOf, placeOf } from './code-blocks';
import { pages } from './pages';

/** Languages whose blocks have a test in this folder, and `text`, which is for what programs print. */
const TESTED = ['ts', 'sh', 'yaml', 'json', 'hcl', 'text'];

/** Those of docs/checks/ are slips of fixtures, which run. */
const isSlip = ({ page, language }: CodeBlock) => language === 'diff' && page.startsWith('docs/checks/');

test('every code block is in a language that is tested', () => {
  const others = pages()
    .flatMap(codeBlocksOf)
    .filter((block) => !TESTED.includes(block.language) && !isSlip(block));
  expect(others.map(placeOf)).toEqual([]);
});

test('a block is read with its place, its caption and its setup', () => {
  const text = 'One\n\n<!-- setup: parts -->\n```ts main.ts\na;\n```\n\n- item\n\n  ```sh\n  b\n  ```\n';
  expect(codeBlocksOf({ path: 'a.md', text })).toEqual([
    { page: 'a.md', line: 5, language: 'ts', caption: 'main.ts', text: 'a;\n', setup: 'parts' },
    { page: 'a.md', line: 11, language: 'sh', caption: '', text: 'b\n', setup: undefined },
  ]);
});

test('a text block is read with the command that prints it', () => {
  const text = '<!-- printed by: npx auto-https check dist --facts f.yaml -->\n```text\nfine\n```\n';
  expect(codeBlocksOf({ path: 'a.md', text })).toMatchObject([
    { printedBy: 'npx auto-https check dist --facts f.yaml' },
  ]);
});
