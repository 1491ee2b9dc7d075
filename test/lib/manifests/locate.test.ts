import { locate, type Step } from '../../../lib/manifests/locate';
import { parseStream } from '../../../lib/manifests/parse-stream';

/** The text of the line where a field of the last object stands. */
function lineOf(text: string, ...steps: Step[]): string | undefined {
  const source = parseStream(text).manifests.at(-1)?.source;
  return source && text.split('\n')[locate(text, source, steps) - 1]?.trim();
}

const BLOCK = `apiVersion: v1
kind: First
---
# comment
apiVersion: v1
kind: Gateway
spec:
  servers:
  - port:
      number: 443
    hosts:
    - a
    - b
  - {port: {number: 80},
     hosts: [c,
             d]}
  text: |
    port: 1
`;

test('fields are found in blocks and in braces', () => {
  expect(lineOf(BLOCK)).toBe('apiVersion: v1');
  expect(lineOf(BLOCK, 'spec', 'servers', 0, 'hosts', 1)).toBe('- b');
  expect(lineOf(BLOCK, 'spec', 'servers', 0, 'port', 'number')).toBe('number: 443');
  expect(lineOf(BLOCK, 'spec', 'servers', 1, 'hosts', 1)).toBe('d]}');
  expect(lineOf(BLOCK, 'spec', 'servers', 1)).toBe('- {port: {number: 80},');
});

test('what is missing is where it should be', () => {
  expect(lineOf(BLOCK, 'spec', 'servers', 1, 'tls', 'mode')).toBe('- {port: {number: 80},');
  expect(lineOf(BLOCK, 'spec', 'servers', 7)).toBe('servers:');
  expect(lineOf(BLOCK, 'metadata', 'namespace')).toBe('apiVersion: v1');
  expect(lineOf(BLOCK, 'spec', 'text', 'port')).toBe('text: |');
});

test('items of a list are found, in JSON too', () => {
  const text =
    '{"apiVersion": "v1", "kind": "List",\n"items": [\n{"apiVersion": "v1", "kind": "A"},\n{"apiVersion": "v1",\n"kind": "B"}]}';
  expect(lineOf(text)).toBe('{"apiVersion": "v1",');
  expect(lineOf(text, 'kind')).toBe('"kind": "B"}]}');
});

test('one JSON object among several', () => {
  expect(lineOf('{"apiVersion": "v1", "kind": "A"}\n\n{"apiVersion": "v1",\n"kind": "B"}\n', 'kind')).toBe(
    '"kind": "B"}',
  );
});

test('an alias leads to what it stands for, a merge to what it brings in', () => {
  const text = 'apiVersion: v1\nkind: A\na: &a {k: 1,\n  l: 2}\nb: *a\nc:\n  <<: [*a]\n  m: 3\n';
  expect(lineOf(text, 'b', 'l')).toBe('l: 2}');
  expect(lineOf(text, 'c', 'l')).toBe('l: 2}');
  expect(lineOf(text, 'c', 'm')).toBe('m: 3');
  expect(lineOf(text, 'c', 'w')).toBe('c:');
});

test('of a key that stands twice the last counts', () => {
  expect(lineOf('apiVersion: v1\nkind: A\na: 1\na: 2\n', 'a')).toBe('a: 2');
});

test('placeholders do not hide lines', () => {
  expect(lineOf('apiVersion: v1\nkind: A\n{{- if .x }}\na: {{ b }}\n{{- end }}\nc: 1\n', 'c')).toBe('c: 1');
});

test('brackets that close at the left do not hide lines', () => {
  expect(lineOf('apiVersion: v1\nkind: A\na: [\n1\n]\nc: 1\n', 'c')).toBe('c: 1');
});

test('several documents of one part are told apart', () => {
  expect(lineOf('apiVersion: v1\nkind: A\n...\napiVersion: v1\nkind: B\n', 'kind')).toBeDefined();
});

test('where nothing can be found, it is the line of the document', () => {
  const source = { file: 'a', document: 1, line: 3 };
  expect(locate('', source, ['a'])).toBe(3);
  expect(locate('a: "b', source, ['a'])).toBe(3);
  expect(locate('# nothing\n', source, ['a'])).toBe(3);
});
