import { give } from '../../../../e2e/symptoms/mutation/edit';
import { keyOf } from '../../../../e2e/symptoms/mutation/key';
import type { Mutation } from '../../../../e2e/symptoms/mutation/mutation';
import type { Tree } from '../../../../e2e/symptoms/tree/tree';

const TREE: Tree = { dist: { 'a.yaml': [{ apiVersion: 'v1', kind: 'A', metadata: { name: 'a' } }] }, values: {} };
const SLIP: Mutation = {
  name: 'a-slip',
  rows: [1],
  setup: 'plain',
  edits: [give('A a', '/spec', 1)],
  expect: { words: 'nothing' },
};

test('the key stays when words change, and changes with the product, the slip and the way it is tried', () => {
  const key = keyOf(TREE, SLIP);
  expect(keyOf(TREE, { ...SLIP, name: 'other', rows: [], expect: { words: '404' } })).toBe(key);
  const others = [
    keyOf({ ...TREE, values: { istiod: {} } }, SLIP),
    keyOf(TREE, { ...SLIP, edits: [give('A a', '/spec', 2)] }),
    keyOf(TREE, { ...SLIP, edits: [], given: SLIP.edits }),
    keyOf(TREE, { ...SLIP, setup: 'renewal' }),
    keyOf(TREE, { ...SLIP, host: 'www.sample.com' }),
    keyOf(TREE, { ...SLIP, seconds: 75 }),
  ];
  expect(new Set([key, ...others]).size).toBe(7);
});
