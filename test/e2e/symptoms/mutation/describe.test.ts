import { describeEdit } from '../../../../e2e/symptoms/mutation/describe';
import { add, annotation, give, remove, set, take } from '../../../../e2e/symptoms/mutation/edit';

test.each([
  [set('Role a', '/rules/0/verbs', ['get'], []), 'Role a rules.0.verbs: ["get"] → []'],
  [give('Role a', annotation('x.io/y'), 'z'), 'Role a metadata.annotations.x.io/y: + z'],
  [take('Role a', '/spec', 1), 'Role a spec: − 1'],
  [remove('Role a'), '− Role a'],
  [add('f', { apiVersion: 'v1', kind: 'Role', metadata: { name: 'b', namespace: 'n' } }), '+ Role n/b'],
  [give('Role a', '/x', 'y'.repeat(80)), `Role a x: + ${'y'.repeat(69)}…`],
])('an edit reads %#', (edit, text) => {
  expect(describeEdit(edit)).toBe(text);
});
