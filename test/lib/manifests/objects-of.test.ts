import { isObject, objectsOf } from '../../../lib/manifests/objects-of';

const object = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };

test('an object is itself, whatever its kind', () => {
  expect(objectsOf(object)).toEqual([{ object }]);
  expect(objectsOf({ apiVersion: 'x.y/v1', kind: 'Unheard' })).toEqual([
    { object: { apiVersion: 'x.y/v1', kind: 'Unheard' } },
  ]);
});

test('a list is its items, with their places', () => {
  const list = { apiVersion: 'v1', kind: 'List', items: [object, { apiVersion: 'v1', kind: 'List', items: [object] }] };
  expect(objectsOf(list)).toEqual([
    { object, item: 0 },
    { object, item: 1 },
  ]);
});

test('items of a typed list are what the list says', () => {
  const list = { apiVersion: 'apps/v1', kind: 'DeploymentList', metadata: {}, items: [{ metadata: { name: 'a' } }] };
  expect(objectsOf(list)).toEqual([
    { object: { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'a' } }, item: 0 },
  ]);
});

test('an object of a kind that ends in List is no list', () => {
  const own = { apiVersion: 'x/v1', kind: 'AllowList', metadata: { name: 'a' }, items: [] };
  expect(objectsOf(own)).toEqual([{ object: own }]);
});

test.each([
  [[object], { found: 'a list', lacking: [], isMeant: false }],
  ['text', { found: 'a text', lacking: [], isMeant: false }],
  [5, { found: 'the number 5', lacking: [], isMeant: false }],
  [null, { found: 'empty', lacking: [], isMeant: false }],
  [{ a: 1 }, { found: 'a mapping', lacking: ['apiVersion', 'kind'], isMeant: false }],
  [{ kind: 'Service' }, { found: 'a mapping', lacking: ['apiVersion'], isMeant: false }],
  [
    { kind: 'Service', metadata: { name: 'a' } },
    { found: 'a mapping', lacking: ['apiVersion'], isMeant: true },
  ],
])('%j is no object', (value, no) => {
  const found = objectsOf(value);
  expect(found).toEqual([no]);
  expect(found.some(isObject)).toBe(false);
});
