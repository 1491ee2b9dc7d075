import { load } from 'js-yaml';
import { repairPlaceholders } from '../../../../lib/manifests/yaml/repair-placeholders';

function read(text: string): unknown {
  const repaired = repairPlaceholders(text);
  return repaired?.restore(load(repaired.text, { json: true }));
}

test('placeholders become texts, wherever they stand', () => {
  const variable = '$' + '{A}';
  const text = `{{ .key }}: {{ .value }}-x\nlist: [${variable}, {{ a "b" }}, c]\n"q": "{{ d }}"\nnumber: 1\nnone:\n`;
  expect(read(text)).toEqual({
    '{{ .key }}': '{{ .value }}-x',
    list: [variable, '{{ a "b" }}', 'c'],
    q: '{{ d }}',
    number: 1,
    none: null,
  });
});

test('conditions and comments leave their lines empty, so that lines keep their number', () => {
  const text =
    'a: 1\n{{- if .x }}\nb: 2\n{{- else }}\nb: 3\n{{- end }}\n{{/* a\ncomment */}}\n{% if x %}\n{# y #}\nc: {{ d }}\n';
  expect(read(text)).toEqual({ a: 1, b: 3, c: '{{ d }}' });
  expect(repairPlaceholders(text)?.text.split('\n')).toHaveLength(text.split('\n').length);
});

test.each([
  ['nothing is to repair', 'a: 1\n'],
  ['a template writes whole lines', 'a:\n  {{- toYaml .x | nindent 2 }}\n'],
  ['one spans lines and stands among others', 'a: {{ b\n  c }}\n'],
  ['one has no end', 'a: {{ b\n'],
])('none where %s', (_, text) => {
  expect(repairPlaceholders(text)).toBeUndefined();
});

test('a text of nothing but openings does not take long', () => {
  expect(repairPlaceholders('{{'.repeat(200_000))).toBeUndefined();
});
