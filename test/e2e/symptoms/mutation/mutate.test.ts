import { add, give, giveItem, remove, set, setItem, take, takeItem } from '../../../../e2e/symptoms/mutation/edit';
import { mutate, withGiven } from '../../../../e2e/symptoms/mutation/mutate';
import type { Tree } from '../../../../e2e/symptoms/tree/tree';

const ROLE = {
  apiVersion: 'v1',
  kind: 'Role',
  metadata: { name: 'reader', namespace: 'edge' },
  verbs: ['get', 'list'],
};
const NAME = 'Role edge/reader';
const TREE: Tree = { dist: { 'a.yaml': [ROLE] }, values: { istiod: { mesh: { mode: 'STRICT' } } } };

const edited = (...edits: Parameters<typeof mutate>[1]['edits']) => mutate(TREE, { edits });
const role = (tree: Tree) => tree.dist['a.yaml']?.[0];

test('another value, a new one, none', () => {
  expect(role(edited(set(NAME, '/metadata/namespace', 'edge', 'apps')))?.metadata.namespace).toBe('apps');
  expect(role(edited(give(NAME, '/metadata/labels', { a: 'b' })))?.metadata.labels).toEqual({ a: 'b' });
  expect(role(edited(take(NAME, '/metadata/namespace', 'edge')))?.metadata).toEqual({ name: 'reader' });
  expect(role(edited(take(NAME, '/verbs/0', 'get')))?.verbs).toEqual(['list']);
});

test('another item, one more, one less', () => {
  expect(role(edited(setItem(NAME, '/verbs', 'get', 'watch')))?.verbs).toEqual(['watch', 'list']);
  expect(role(edited(giveItem(NAME, '/verbs', 'watch')))?.verbs).toEqual(['get', 'list', 'watch']);
  expect(role(edited(takeItem(NAME, '/verbs', 'get')))?.verbs).toEqual(['list']);
});

test('an object more, an object less, a value of a release', () => {
  expect(edited(add('a.yaml', { ...ROLE, kind: 'Sidecar' })).dist['a.yaml']).toHaveLength(2);
  expect(edited(remove(NAME)).dist['a.yaml']).toEqual([]);
  expect(edited(set('values istiod', '/mesh/mode', 'STRICT', 'OFF')).values).toEqual({
    istiod: { mesh: { mode: 'OFF' } },
  });
});

test('what a slip needs comes first, and the tree that is given stays as it is', () => {
  const mutation = { given: [give(NAME, '/more', ['x'])], edits: [setItem(NAME, '/more', 'x', 'y')] };
  expect(role(withGiven(TREE, mutation))?.more).toEqual(['x']);
  expect(role(mutate(TREE, mutation))?.more).toEqual(['y']);
  expect(role(TREE)).toEqual(ROLE);
});

test.each([
  [
    'another value stands there',
    set(NAME, '/metadata/name', 'raeder', 'x'),
    'Role edge/reader metadata.name: raeder → x',
  ],
  ['something stands there', give(NAME, '/verbs', []), '["get","list"] stands there'],
  ['nothing stands there', take(NAME, '/rules', []), 'nothing stands there'],
  ['nothing stands above it', give(NAME, '/a/b', 1), 'nothing stands at the parent of /a/b'],
  ['it changes nothing', set(NAME, '/verbs/0', 'get', 'get'), 'it changes nothing'],
  ['no such object', remove('Role edge/raeder'), 'the tree has 0 objects of that name'],
  ['no such file', add('b.yaml', ROLE), 'dist/ has no file b.yaml'],
  ['no such item', takeItem(NAME, '/verbs', 'watch'), 'the list has 0 such items'],
  ['no list', giveItem(NAME, '/metadata', 'x'), 'no list stands there'],
  ['no pointer', set(NAME, 'verbs', 'a', 'b'), '"verbs" is no JSON Pointer'],
])('an edit does not apply where %s', (_, edit, message) => {
  expect(() => edited(edit)).toThrow(message);
});

test('an object that is there twice is not guessed at', () => {
  const twice: Tree = { ...TREE, dist: { 'a.yaml': [ROLE], 'b.yaml': [ROLE] } };
  expect(() => mutate(twice, { edits: [remove(NAME)] })).toThrow('the tree has 2 objects of that name');
});
