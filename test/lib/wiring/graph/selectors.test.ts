import { Resource } from '../../../../lib/wiring/graph/resource';
import { LabelIndex, labelSelectorSelects, labelsText, selects } from '../../../../lib/wiring/graph/selectors';

const labels = (all: Record<string, string>) => new Map(Object.entries(all));
const selector = (object: Record<string, unknown>) => new Resource({ object }, '').get();

test('a selector selects labels that hold all of its own', () => {
  expect(selects(labels({ app: 'web' }), labels({ app: 'web', tier: 'front' }))).toBe(true);
  expect(selects(labels({ app: 'web', tier: 'front' }), labels({ app: 'web' }))).toBe(false);
  expect(selects(labels({}), labels({}))).toBe(true);
});

test('an index finds the same as looking at each', () => {
  const things = ['a', 'b', 'a'].map((app, index) => ({ labels: labels({ app, index: String(index) }) }));
  const index = new LabelIndex(things);
  expect(index.selectedBy(labels({ app: 'a' }))).toEqual([things[0], things[2]]);
  expect(index.selectedBy(labels({ app: 'a', index: '2' }))).toEqual([things[2]]);
  expect(index.selectedBy(labels({ app: 'c' }))).toEqual([]);
  expect(index.selectedBy(labels({}))).toEqual(things);
});

test.each([
  [{ matchLabels: { app: 'web' } }, true],
  [{ matchLabels: { app: 'api' } }, false],
  [{}, true],
  [{ matchExpressions: [{ key: 'app', operator: 'In', values: ['web', 'api'] }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['web'] }] }, false],
  [{ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['x'] }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'Exists' }] }, true],
  [{ matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, true],
  [{ matchExpressions: [{ key: 'app', operator: 'Near' }] }, false],
  [{ matchLabels: { app: '${APP}' } }, undefined],
])('%j of app=web: %s', (object, expected) => {
  expect(labelSelectorSelects(selector(object), labels({ app: 'web' }))).toBe(expected);
});

test('labels as kubectl writes them', () => {
  expect(labelsText(labels({ app: 'web', tier: 'front' }))).toBe('app=web,tier=front');
});
