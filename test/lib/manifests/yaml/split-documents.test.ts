import { contentLine, splitDocuments } from '../../../../lib/manifests/yaml/split-documents';

const parts = (text: string) =>
  splitDocuments(text).map((range) => ({
    text: text.slice(range.start, range.end),
    line: range.firstLine,
    content: contentLine(text, range),
  }));

test('each mark begins a document', () => {
  expect(parts('a: 1\n---\n# x\n\nb: 2\n--- {c: 3}\n---')).toEqual([
    { text: 'a: 1\n', line: 1, content: 1 },
    { text: '---\n# x\n\nb: 2\n', line: 2, content: 5 },
    { text: '--- {c: 3}\n', line: 6, content: 6 },
    { text: '---', line: 7, content: undefined },
  ]);
});

test('what only looks like a mark is none', () => {
  expect(parts('---a: 1\n----\n ---\n').map(({ text }) => text)).toEqual(['---a: 1\n----\n ---\n']);
});

test('a directive belongs to the document whose mark follows', () => {
  expect(parts('%YAML 1.2\n---\na: 1\n---\nb: 2\n').map(({ text }) => text)).toEqual([
    '%YAML 1.2\n---\na: 1\n',
    '---\nb: 2\n',
  ]);
});

test('an empty text holds none', () => {
  expect(parts('')).toEqual([]);
});
