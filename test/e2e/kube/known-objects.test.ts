import { KnownObjects } from '../../../e2e/kube/known-objects';
import type { KubeObject } from '../../../e2e/kube/objects';

const object = (uid: string, resourceVersion: string): KubeObject => ({
  metadata: { name: uid, uid, resourceVersion },
});

const told = (changes: readonly { type: string; object: KubeObject }[]) =>
  changes.map(({ type, object: { metadata } }) => `${type} ${metadata.uid} ${metadata.resourceVersion}`);

test('the first list adds everything', () => {
  expect(told(new KnownObjects().listed([object('a', '1'), object('b', '2')]))).toEqual(['ADDED a 1', 'ADDED b 2']);
});

test('a list after a gap tells what was missed, and nothing twice', () => {
  const known = new KnownObjects();
  known.listed([object('same', '1'), object('changed', '2'), object('gone', '3')]);
  expect(told(known.listed([object('same', '1'), object('changed', '4'), object('new', '5')]))).toEqual([
    'DELETED gone 3',
    'MODIFIED changed 4',
    'ADDED new 5',
  ]);
});

test('an object that is made anew under its old name is another one', () => {
  const known = new KnownObjects();
  known.listed([object('first', '1')]);
  expect(told([known.changed({ type: 'DELETED', object: object('first', '2') })])).toEqual(['DELETED first 2']);
  expect(told(known.listed([object('second', '3')]))).toEqual(['ADDED second 3']);
});

test('an event about what is known already is a modification, whatever the watch calls it', () => {
  const known = new KnownObjects();
  known.listed([object('a', '1')]);
  expect(told([known.changed({ type: 'ADDED', object: object('a', '2') })])).toEqual(['MODIFIED a 2']);
});
