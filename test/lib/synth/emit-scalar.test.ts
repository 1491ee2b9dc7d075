import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';

import { keyText, numberText, scalarText } from '../../../lib/synth/emit-scalar';
import { texts } from './random-values';

const ofOneLine = texts.filter((text) => !text.includes('\n'));

test('a text of one line is written as by cdk8s', () => {
  fc.assert(
    fc.property(ofOneLine, (text) => {
      expect(`a: ${scalarText(text)}\n`).toBe(Yaml.stringify({ a: text }));
    }),
    { numRuns: 5000 },
  );
});

test('a key is written as by cdk8s, at the top and below', () => {
  fc.assert(
    fc.property(texts, (key) => {
      const [top, below] = [keyText(key, true), keyText(key, false)];
      if (top !== undefined) expect(`${top}: 1\n`).toBe(Yaml.stringify({ [key]: 1 }));
      if (below !== undefined) expect(`a:\n  ${below}: 1\n`).toBe(Yaml.stringify({ a: { [key]: 1 } }));
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['a\nb', undefined],
  ['k'.repeat(1024), 'k'.repeat(1024)],
  ['k'.repeat(1025), undefined],
  ['#'.repeat(1023), undefined],
])('a key of several lines or over 1024 characters is left to cdk8s', (key, text) => {
  expect(keyText(key, false)).toBe(text);
});

test.each([
  ['---', '---', '"---"'],
  ['a\u2028%', 'a\u2028%', '"a\u2028%"'],
  ['a%', 'a%', 'a%'],
])('at the top, key %j does not begin a document or directive', (key, below, top) => {
  expect([keyText(key, false), keyText(key, true)]).toEqual([below, top]);
});

test('numbers are written as by cdk8s', () => {
  fc.assert(
    fc.property(fc.oneof(fc.double(), fc.integer(), fc.constantFrom(-0, NaN, Infinity, -Infinity)), (number) => {
      expect(`- ${numberText(number)}\n`).toBe(Yaml.stringify([number]));
    }),
  );
});
