import { documentRanges } from '../../../lib/manifests/document-ranges';

const lines = (text: string) => documentRanges(text).map(({ firstLine }) => firstLine);

test('documents of YAML and of JSON are told apart', () => {
  expect(lines('a: 1\n---\nb: 2\n')).toEqual([1, 2]);
  expect(lines('{"a": 1}\n{"b": 2}\n')).toEqual([1, 2]);
  expect(lines('\ufeff---\na: {b: 1} # {\n')).toEqual([1]);
});
