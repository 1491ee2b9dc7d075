import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks, placeOf } from './code-blocks';

const blocks = codeBlocks('text').map((block) => ({ place: placeOf(block), block }));
const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What a program of errors/ throws. */
function thrownBy(name: string): string {
  try {
    jest.isolateModules(() => require(`./errors/${name}`));
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
}

test.each(blocks)('$place says which program throws it', ({ block }) => {
  expect(existsSync(join(__dirname, 'errors', `${block.thrownBy}.ts`))).toBe(true);
});

test.each(blocks)('$place is what is thrown', ({ block }) => {
  expect(onOneLine(block.text)).toBe(thrownBy(block.thrownBy ?? ''));
});
