import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';

import { documentText } from '../../../lib/synth/emit-yaml';
import { documents } from './random-values';

test('any document is written as by cdk8s', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(documentText(document)).toBe(Yaml.stringify(document));
    }),
    { numRuns: 1000 },
  );
});

const shared = { b: [1] };
const circle: Record<string, unknown> = { a: 1 };
circle.self = circle;

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'text'],
  ['a list', [1, [2, [3, []]], { a: 1, b: [{}] }]],
  ['an empty object', {}],
  ['an object without prototype', Object.assign(Object.create(null), { a: 1 })],
  ['a part that is met twice', { a: shared, c: [shared, shared.b] }],
  ['a document in itself', circle],
  ['a date and a map', { a: new Date(0), b: { c: new Map([['x', 1]]) }, d: [new Set(['y'])] }],
  ['a big number', { a: [10n] }],
])('what is not plain data is left to cdk8s: %s', (_, document) => {
  expect(documentText(document)).toBe(Yaml.stringify(document));
});

test('what cannot be written is refused in the words of cdk8s', () => {
  const document = { a: () => 1 };
  expect(() => documentText(document)).toThrow('Tag not resolved for Function value');
  expect(() => Yaml.stringify(document)).toThrow('Tag not resolved for Function value');
});

test('more keys than are kept are written too', () => {
  const document = { data: Object.fromEntries(Array.from({ length: 10_500 }, (_, index) => [`key ${index}:`, index])) };
  const text = documentText(document);
  expect(text).toBe(
    ['data:', ...Object.keys(document.data).map((key, index) => `  "${key}": ${index}`), ''].join('\n'),
  );
  expect(documentText(document)).toBe(text);
});
