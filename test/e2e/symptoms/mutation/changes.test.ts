import { changedObjects, changesBetween } from '../../../../e2e/symptoms/mutation/changes';
import type { Manifest, Tree } from '../../../../e2e/symptoms/tree/tree';

const object = (name: string, spec = 1): Manifest => ({ apiVersion: 'v1', kind: 'A', metadata: { name }, spec });
const tree = (...manifests: Manifest[]): Tree => ({ dist: { 'a.yaml': manifests }, values: {} });

test('what differs is applied, what is gone is deleted', () => {
  const { applied, deleted } = changesBetween(
    tree(object('same'), object('other'), object('gone')),
    tree(object('same'), object('other', 2), object('new')),
  );
  expect(applied).toEqual([object('other', 2), object('new')]);
  expect(deleted).toEqual([object('gone')]);
});

test('the order of keys is no difference', () => {
  const turned = { metadata: { name: 'a' }, spec: 1, kind: 'A', apiVersion: 'v1' };
  expect(changesBetween(tree(object('a')), tree(turned))).toEqual({ applied: [], deleted: [] });
});

test('of two objects of one name, the last one counts', () => {
  expect(changesBetween(tree(object('a')), tree(object('a'), object('a', 2))).applied).toEqual([object('a', 2)]);
});

test('changed objects are named, values of releases too', () => {
  const before = { ...tree(object('a'), object('b')), values: { istiod: { x: 1 } } };
  const after = { ...tree(object('b', 2), object('c')), values: { istiod: { x: 2 } } };
  expect(changedObjects(before, after)).toEqual(['A a', 'A b', 'values istiod', 'A c']);
});
