import { addTo } from '../../../../lib/wiring/graph/groups';

test('each thing is added to the group of its key, in order', () => {
  const groups = new Map<string, number[]>();
  addTo(groups, 'a', 1);
  addTo(groups, 'b', 2);
  addTo(groups, 'a', 3);
  expect([...groups]).toEqual([
    ['a', [1, 3]],
    ['b', [2]],
  ]);
});
