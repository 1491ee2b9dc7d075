import { RecordedReads } from './recorded-reads';

function pointers(reads: RecordedReads): string[] {
  return reads.unknownFields().map(({ pointer }) => pointer);
}

test('a field that was not read is unknown where its neighbours were', () => {
  const reads = new RecordedReads();
  const doc = { a: { b: 1, c: 2 }, list: [{ d: 3 }] };
  const watched = reads.watch(doc) as { a: { b: number }; list: { absent?: number }[] };
  expect([watched.a.b, watched.list[0].absent]).toEqual([1, undefined]);
  expect(pointers(reads)).toEqual(['/a/c', '/list/0/d']);
});

test('an object that nothing was read of may hold anything', () => {
  const reads = new RecordedReads();
  const watched = reads.watch({ a: { b: 1 } }) as { a: object };
  expect(typeof watched.a).toBe('object');
  expect(pointers(reads)).toEqual([]);
});

test('a map knows all its keys', () => {
  const reads = new RecordedReads();
  expect(Object.keys(reads.watch({ a: 1 }) as object)).toEqual(['a']);
  expect(pointers(reads)).toEqual([]);
});

test('one object at two places is two', () => {
  const reads = new RecordedReads();
  const shared = { x: 1, y: 2 };
  const watched = reads.watch({ a: shared, b: shared }) as { a: typeof shared; b: typeof shared };
  expect([watched.a.x, watched.b.y]).toEqual([1, 2]);
  expect(pointers(reads)).toEqual(['/a/y', '/b/x']);
});
