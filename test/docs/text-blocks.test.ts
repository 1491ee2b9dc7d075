import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks, placeOf } from './code-blocks';
import { missingFrom } from './excerpt';
import { printedBy } from './printed-by';

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

const thrown = blocks.filter(({ block }) => block.printedBy === undefined);
const printed = blocks.filter(({ block }) => block.printedBy !== undefined);

test.each(thrown)('$place says which program throws it', ({ block }) => {
  expect(existsSync(join(__dirname, 'errors', `${block.thrownBy}.ts`))).toBe(true);
});

test.each(thrown)('$place is what is thrown', ({ block }) => {
  expect(onOneLine(block.text)).toBe(thrownBy(block.thrownBy ?? ''));
});

test.each(printed)('$place is what is printed', ({ block }) => {
  const text = printedBy(block.printedBy ?? '');
  if (/^ *…$/m.test(block.text)) expect(missingFrom(text, block.text)).toEqual([]);
  else expect(block.text).toBe(text);
});

test('an excerpt of an output is refused when it differs', () => {
  expect(missingFrom(printedBy('npx auto-https checks AH020'), 'AH020  info\n…\nwhat:    nothing\n')).toEqual([
    'what:    nothing\n',
  ]);
});
