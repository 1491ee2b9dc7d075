import { loadAsKubectl } from '../../../../lib/manifests/yaml/load-as-kubectl';

test.each([
  ['a bracket below its key', 'a:\n  b: [\n    c\n  ]\n', { a: { b: ['c'] } }],
  ['braces at the left', 'a:\n  b: {\n"c": 1,\n"d": 2\n}\ne: 3\n', { a: { b: { c: 1, d: 2 } }, e: 3 }],
  ['a quoted text that goes on at the left', 'a:\n  b: "x\n y\\\nz"\nc: 1\n', { a: { b: 'x yz' }, c: 1 }],
])('%s is read, on the same lines', (_, text, value) => {
  const loaded = loadAsKubectl(text);
  expect(loaded.values).toEqual([value]);
  expect(loaded.text.split('\n')).toHaveLength(text.split('\n').length);
});

test('what nobody reads is refused, where it went wrong first', () => {
  expect(() => loadAsKubectl('a:\n  b: "x\nc: 1\nd: 2\n')).toThrow(
    expect.objectContaining({
      reason: 'unexpected end of the stream within a double quoted scalar',
      mark: expect.objectContaining({ line: 2 }),
    }),
  );
  expect(() => loadAsKubectl('a: b: c\n')).toThrow(
    expect.objectContaining({ reason: 'bad indentation of a mapping entry' }),
  );
});

test('a large text that goes wrong everywhere does not take long', () => {
  expect(() => loadAsKubectl(`a: "\n${'b\n'.repeat(500_000)}`)).toThrow(
    expect.objectContaining({ reason: 'deficient indentation' }),
  );
});

test('the last of two keys wins where that is asked for', () => {
  expect(() => loadAsKubectl('a: 1\na: 2\n')).toThrow(expect.objectContaining({ reason: 'duplicated mapping key' }));
  expect(loadAsKubectl('a: 1\na: 2\n', true).values).toEqual([{ a: 2 }]);
});
