import { array, assert, constantFrom, oneof, property, record, string, tuple } from 'fast-check';
import { dump, loadAll } from 'js-yaml';
import { DEEPEST, KUBERNETES_SCHEMA as schema } from '../../../../lib/manifests/yaml/kubernetes-schema';
import { quickYaml } from '../../../../lib/manifests/yaml/quick-yaml';

const quick = (text: string) => quickYaml(text, 0, text.length);
const slow = (text: string) => loadAll(text, { schema, maxDepth: DEEPEST });

/** Fails where the quick reader tells something else than js-yaml: other values, other order, or values for what is broken. */
function expectSame(text: string): void {
  const value = quick(text);
  if (value === undefined) return;
  const documents = slow(text);
  expect(documents).toEqual([value]);
  expect(JSON.stringify(value)).toBe(JSON.stringify(documents[0]));
}

const GATEWAY = `# Source: a chart
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: {name: web, labels: { app: "web", on: 'yes' } }
spec:
  selector:
    istio: ingressgateway # the public one

  servers:
  - port: {number: 443, name: https, protocol: HTTPS}
    hosts: ["*.sample.com", 'it''s', a]
    tls:
      mode: SIMPLE
      credentialName: web-tls
  -
    port:
        number: 0x50
    hosts:
        - ~
        - - nested
          - 1e3
    empty:
    none: []
    note: a#b: no comment, "quotes" stay
`.replace('a#b: no', 'a#b no');

const CONFIG = `data:
  script: |
    #!/bin/sh
      if x; then

    fi

  # a comment between
  chomped: |-

    lead
  escaped: "tab\\t \\u00e9 \\"q\\""
  empty: |
  last: |
    ü
       
`;

test('it reads what tools and people write', () => {
  for (const text of [GATEWAY, CONFIG]) expect(quick(text)).toEqual(slow(text)[0]);
});

test('it reads a part of a text, with its mark', () => {
  const text = `a: 1\n--- # two\nb: 2\n---\nc: 3\n`;
  expect(quickYaml(text, 5, 20)).toEqual({ b: 2 });
});

test.each([
  ['a duplicate key', 'a: 1\na: 2\n'],
  ['the prototype', '__proto__: 1\n'],
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a tab', 'a:\tb\n'],
  ['a folded text', 'a: >\n  b\n'],
  ['a kept line end', 'a: |+\n  b\n\n'],
  ['an indented block', 'a: |2\n    b\n'],
  ['a text of two lines', 'a: b\n  c\n'],
  ['a text on its own line', 'a:\n  b\n'],
  ['a quoted text of two lines', 'a: "b\n  c"\n'],
  ['a list of two lines', 'a: [b,\n  c]\n'],
  ['a carriage return', 'a: b\r\n'],
  ['a list', '- a\n'],
  ['a text', 'a\n'],
  ['nothing', '# comment\n'],
  ['an indented document', '  a: 1\n'],
  ['a nested colon', 'a: b: c\n'],
  ['a colon at the end', 'a: b:\n'],
  ['a wrong indentation', 'a:\n    b: 1\n  c: 2\n'],
  ['an indented item too many', 'a:\n  - b\n    - c\n'],
  ['an item within a mapping', 'a: 1\n- b\n'],
  ['an item on the line of a key', 'a: - b\n'],
  ['an open quote', 'a: "b\n'],
  ['an open list', 'a: [b\n'],
  ['an empty item', 'a: [,]\n'],
  ['a quoted key in an item', '- "a": 1\n'],
  ['a complex key', '? a\n: b\n'],
  ['a text behind a quoted one', 'a: "b" c\n'],
  ['an escape that JSON does not know', 'a: "\\x41"\n'],
  ['another mark', 'a: 1\n...\n'],
  ['a control character', 'a: b\u0007\n'],
  ['a byte order mark behind a block', 'a: |\ufeff\n  b\n'],
  ['half a character', 'a: b\ud800\n'],
  ['a directive', '%YAML 1.2\n---\na: 1\n'],
])('%s is left to js-yaml', (_, text) => {
  expect(quick(text)).toBeUndefined();
});

const word = constantFrom(
  'a',
  'name',
  'yes',
  '0644',
  '1.5',
  '-x',
  'a b',
  "it's",
  'x: y',
  '# no',
  '',
  '~',
  '{{ x }}',
  '<<x>>',
  '8080',
  '\u00e9',
  '*',
  'a,b',
);
const scalar = oneof(
  word,
  string(),
  constantFrom(1, -1, 0.5, true, false, null, 'two\nlines\n', '\n  lead', 'end\n\n'),
);
const key = oneof(
  constantFrom('a', 'b', 'metadata', 'on', '8080', 'a.b/c', 'x y'),
  string({ minLength: 1, maxLength: 4 }),
);
const flat = array(tuple(key, scalar), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));
const nested = array(tuple(key, oneof(scalar, flat, array(oneof(scalar, flat), { maxLength: 3 }))), {
  minLength: 1,
  maxLength: 4,
});
const style = record({
  flowLevel: constantFrom(-1, 1, 2, 3),
  indent: constantFrom(2, 4),
  seqNoIndent: constantFrom(true, false),
});

test('it tells what js-yaml tells of whatever js-yaml writes', () => {
  const written = tuple(nested, style).map(([pairs, options]) => dump(Object.fromEntries(pairs), options));
  assert(property(written, expectSame), { numRuns: 2000 });
});

const PIECES = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\n  ',
    '\n    ',
    ':',
    ': ',
    '- ',
    '-',
    '#',
    ' #',
    '"',
    "'",
    '|',
    '|-',
    '>',
    '[',
    ']',
    '{',
    '}',
    ',',
    '\t',
    '\r\n',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '? ',
    '~',
    'yes',
    '0x1',
    '1e3',
    '...',
    '\n...\n',
    '%',
    '@',
    '`',
    '\u00e9',
    '\u0085',
    '\u00a0',
    '\ufeff',
    '\u{1f600}',
    '\u0007',
  ],
  ...[
    '\\',
    '\\n',
    'null',
    '<<: ',
    '__proto__: 1',
    'toString: 1',
    '- - ',
    'a: b',
    'key:',
    '\n# c\n',
    '1_0',
    '.5',
    '=',
    '$' + '{A}',
    '{{ x }}',
    "''",
    '""',
    '|\n',
  ],
];
const edit = record({
  at: string({ maxLength: 3 }).map((text) => text.length),
  where: constantFrom(...Array(997).keys()),
  piece: constantFrom(...PIECES),
});

test('it tells what js-yaml tells of texts that were changed here and there', () => {
  const changed = tuple(constantFrom(GATEWAY, CONFIG), array(edit, { maxLength: 4 })).map(([text, edits]) =>
    edits.reduce((old, { at, where, piece }) => {
      const place = (where * 31) % (old.length + 1);
      return old.slice(0, place) + piece + old.slice(place + at);
    }, text),
  );
  assert(
    property(
      changed.filter((text) => !/\n---/.test(text)),
      expectSame,
    ),
    { numRuns: 3000 },
  );
});

test('depth without end is left to js-yaml', () => {
  expect(quick(`a: ${'['.repeat(300)}${']'.repeat(300)}\n`)).toBeUndefined();
  expect(quick(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''))).toBeUndefined();
  expect(quick(`a:\n- ${'- '.repeat(300)}b\n`)).toBeUndefined();
});
