import type { Manifest } from '../../../lib/wiring/manifest';
import { inOrder } from '../../../lib/wiring/manifest-order';

const manifest = (namespace: string | undefined, name: unknown, file?: string, document = 1): Manifest => ({
  object: { apiVersion: 'v1', kind: 'Service', metadata: { name, ...(namespace && { namespace }) } },
  ...(file && { source: { file, document, line: 1 } }),
});

test('manifests stand by namespace and name, and those alike by file and document', () => {
  const expected = [
    manifest(undefined, 'z'),
    manifest('a', 'x', 'a.yaml', 9),
    manifest('a', 'x', 'a.yaml', 10),
    manifest('a', 'x', 'b.yaml', 1),
    manifest('a', 'y', 'a.yaml', 1),
    manifest('b', 1),
  ];
  expect(inOrder([...expected].reverse())).toEqual(expected);
});

test('what is alike and was made in memory stays as it came', () => {
  const [first, second] = [manifest('a', 'x'), manifest('a', 'x')];
  expect(inOrder([second, first])[0]).toBe(second);
});

test('any shape has its place', () => {
  const odd: Manifest[] = [{ object: { metadata: 'no' } }, { object: { metadata: { name: ['x'] } } }];
  expect(inOrder(odd)).toEqual(odd);
});
