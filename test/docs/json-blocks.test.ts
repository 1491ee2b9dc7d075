import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseHandover } from 'cdk8s-auto-https';
import { codeBlocks, placeOf } from './code-blocks';

const CONTRACT = 'platform.contract.json';

const blocks = codeBlocks('json').map((block) => ({ place: placeOf(block), caption: block.caption, text: block.text }));

test.each(blocks)('$place is JSON', ({ text }) => {
  expect(() => JSON.parse(text)).not.toThrow();
});

test.each(blocks.filter(({ caption }) => caption === 'handover.json'))('$place is a hand-over', ({ text }) => {
  expect(() => parseHandover(JSON.parse(text))).not.toThrow();
});

// An excerpt of the contract, which has a test of its own, says by a JSON pointer where it stands: `platform.contract.json#/entryPoints/2`.
test.each(blocks.filter(({ caption }) => caption.startsWith(`${CONTRACT}#`)))('$place is in the contract', (block) => {
  const contract = JSON.parse(readFileSync(resolve(__dirname, '../..', CONTRACT), 'utf8'));
  const keys = block.caption.slice(`${CONTRACT}#/`.length).split('/');
  expect(keys.reduce((value, key) => value?.[key], contract)).toEqual(JSON.parse(block.text));
});
