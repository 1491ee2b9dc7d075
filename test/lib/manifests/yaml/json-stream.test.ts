import { splitJson } from '../../../../lib/manifests/yaml/json-stream';

function parts(text: string): [number, string][] {
  const ranges = splitJson(text, { start: 0, end: text.length, firstLine: 1 });
  return ranges.map(({ start, end, firstLine }) => [firstLine, text.slice(start, end)]);
}

test('objects that follow each other are told apart', () => {
  expect(parts('{"a": "}\\" {"}\n\n{\n"b": [{}, {}]\n}\n')).toEqual([
    [1, '{"a": "}\\" {"}'],
    [3, '{\n"b": [{}, {}]\n}'],
  ]);
});

test('one object, or what is no JSON, is left as it is', () => {
  for (const text of ['{"a": [{}]}', '{"a": {} {}', '{} {} x']) expect(parts(text)).toEqual([[1, text]]);
});
