import { nodesOf, outlinesOf } from '../../../../lib/manifests/yaml/outline';

test('keys and values stand where they are written', () => {
  const text = 'a:\n  - x\n  - {b: 1}\n"c": \nyes: z\n';
  const [root] = outlinesOf(text);
  const at = (offset?: number) => (offset === undefined ? undefined : text.slice(offset).split(/[\n:}]/)[0]);
  expect(root?.entries?.map(({ key, keyStart }) => [key, at(keyStart)])).toEqual([
    ['a', 'a'],
    ['c', 'c"'],
    ['true', 'yes'],
  ]);
  const [list, empty] = root?.entries ?? [];
  expect(list?.value.items?.map(({ start }) => at(start))).toEqual(['x', '{b']);
  expect(empty?.value).toEqual({});
});

test('an alias is what it stands for, and a document has its own', () => {
  const [first, second] = outlinesOf('a: &x [1]\nb: *x\n---\nb: *x\n');
  expect(first?.entries?.[1]?.value).toBe(first?.entries?.[0]?.value);
  expect(second?.entries?.[0]?.value).toEqual({});
});

test('an alias that holds itself is walked through once', () => {
  const [root] = outlinesOf('a: &x [*x, {b: *x}]\n');
  expect(root && nodesOf(root).size).toBe(3);
});

test('keys that are no scalars have no name', () => {
  expect(outlinesOf('? [a]\n: b\n')[0]?.entries).toMatchObject([{ key: '' }]);
});
