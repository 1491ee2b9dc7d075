import { parseDocument } from '../../../lib/manifests/parse-document';
import { splitDocuments } from '../../../lib/manifests/yaml/split-documents';

/** What the last document of a text holds. */
function parse(text: string) {
  const range = splitDocuments(text).at(-1) ?? { start: 0, end: 0, firstLine: 1 };
  const { values, faults, isTemplate = false } = parseDocument(text, range, 'a.yaml');
  return { values, isTemplate, faults: faults.map(({ code, line, what }) => `${code} ${line}: ${what}`) };
}

const sound = (...values: unknown[]) => ({ values, isTemplate: false, faults: [] });

test.each([
  ['plain YAML', 'a: 1\n', [{ a: 1 }]],
  ['YAML beyond the plain', 'a: &x >\n  b\n  c\nd: *x\n', [{ a: 'b c\n', d: 'b c\n' }]],
  ['JSON', '{"a": [1, "yes"]}', [{ a: [1, 'yes'] }]],
  ['JSON with tabs', '{\n\t"a": 1\n}', [{ a: 1 }]],
  ['a list', '- a\n', [['a']]],
  ['several documents', 'a: 1\n...\n---\nb: 2\n', [{ b: 2 }]],
  ['Windows line ends', 'a: 1\r\nb: |\r\n  c\r\n', [{ a: 1, b: 'c\n' }]],
  ['unquoted placeholders', 'a: {{ .x }}\nb: <<y>>\n', [{ a: '{{ .x }}', b: '<<y>>' }]],
])('%s', (_, text, values) => {
  expect(parse(text)).toEqual(sound(...values));
});

test('a key that stands twice is told, and the last one counts', () => {
  expect(parse('x: y\n---\na: 1\nb: {c: 1, c: 2}\na: 2\n')).toEqual({
    ...sound({ a: 2, b: { c: 2 } }),
    faults: [
      'AH002 4: key "c" stands twice in one mapping, first on line 4',
      'AH002 5: key "a" stands twice in one mapping, first on line 3',
    ],
  });
});

test('in JSON too', () => {
  expect(parse('{"a": 1,\n"b:": "\\"a\\": ",\n"a": 2}')).toEqual({
    ...sound({ a: 2, 'b:': '"a": ' }),
    faults: ['AH002 3: key "a" stands twice in one mapping, first on line 1'],
  });
});

test.each([
  ['a: 1\n\tb: 2\n', 'AH003 2: a tab indents the line'],
  ['a:\n\t- b\n', 'AH003 2: a tab indents the line'],
  ['x: y\n---\na: "b\n', 'AH001 4: not YAML: unexpected end of the stream within a double quoted scalar'],
  ['a: b: c\n', 'AH001 1: not YAML: bad indentation of a mapping entry'],
  ['a: *x\n', 'AH001 1: not YAML: unidentified alias "x"'],
  ['a: &x [*x]\n', 'AH007 1: aliases unfold without end'],
])('%j is no YAML that can be checked', (text, fault) => {
  expect(parse(text)).toEqual({ values: [], isTemplate: false, faults: [fault] });
});

test('aliases that unfold without measure are told, not unfolded', () => {
  const levels = Array.from(
    { length: 20 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]\n`,
  );
  expect(parse(`l0: &l0 x\n${levels.join('')}`).faults).toEqual(['AH007 2: aliases unfold to more than 400000 values']);
});

test('depth without end is told', () => {
  expect(parse(`a: ${'['.repeat(5000)}`).faults).toEqual(['AH001 1: not YAML: nesting exceeded maxDepth (1000)']);
});

test('a template that writes whole lines is one', () => {
  expect(parse('a:\n  {{- include "x" . | nindent 2 }}\n')).toEqual({ values: [], isTemplate: true, faults: [] });
});
