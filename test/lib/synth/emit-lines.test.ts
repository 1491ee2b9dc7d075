import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';

import { linesText } from '../../../lib/synth/emit-lines';
import { texts } from './random-values';

test('texts of several lines are written as by cdk8s', () => {
  fc.assert(
    fc.property(
      texts.filter((text) => text.includes('\n')),
      (text) => {
        const lines = linesText(text, '\n  ');
        if (lines !== undefined) expect(`a: ${lines}\n`).toBe(Yaml.stringify({ a: text }));
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ['a\nb', '|-\n  a\n  b'],
  ['a\nb\n', '|\n  a\n  b'],
  ['a\n\nb\n\n', '|+\n  a\n\n  b\n'],
  [' a\n b\n', '|2\n   a\n   b'],
  ['\na', '|-\n  \n  a'],
])('%j is a block', (text, block) => {
  expect(linesText(text, '\n  ')).toBe(block);
});

test.each(['a\u0000\nb', 'a\n ', 'a\t\n', '\n\n', 'a\r\nb'])('%j is left to cdk8s', (text) => {
  expect(linesText(text, '\n  ')).toBeUndefined();
});
