import { fieldValue } from '../../../../e2e/kubelet/fields/field';
import { facts, pod } from '../pods';

const of = facts(
  pod({ serviceAccountName: 'web' }, { labels: { b: 'say "b"', a: '1' }, annotations: { 'x.io/y': 'z' } }),
);

test.each([
  ['metadata.name', 'app-0'],
  ['metadata.namespace', 'apps'],
  ['metadata.uid', 'u1'],
  ["metadata.annotations['x.io/y']", 'z'],
  ["metadata.labels['none']", ''],
  ['spec.serviceAccountName', 'web'],
  ['spec.nodeName', 'e2e-node'],
  ['status.podIP', '10.244.0.10'],
  ['status.hostIP', '10.244.0.1'],
])('%s is %s', (path, expected) => {
  expect(fieldValue(of, path)).toBe(expected);
});

test('labels as a file are sorted and quoted', () => {
  expect(fieldValue(of, 'metadata.labels')).toBe('a="1"\nb="say \\"b\\""');
});

test('a field that the downward API has not is refused', () => {
  expect(() => fieldValue(of, 'spec.tolerations')).toThrow('the downward API has no such field');
});
