import { type Edge, firstClosing, routeShown } from '../../../lib/synth/cycle';

const edges: readonly Edge[] = [
  [0, 1],
  [1, 2],
  [3, 0],
  [2, 0],
  [2, 3],
];

test('the edge that closes a cycle is the first one that does', () => {
  expect(firstClosing(edges)).toBe(3);
  expect(firstClosing([...edges.slice(0, 3), [1, 3]])).toBe(3);
  expect(
    firstClosing([
      [0, 1],
      [1, 0],
    ]),
  ).toBe(1);
});

test('a route goes from the start to the end', () => {
  expect(routeShown(edges.slice(0, 3), 0, 2)).toEqual([0, 1, 2]);
});

test('what leads nowhere is not shown, but costs the last vertex that was', () => {
  expect(routeShown([...edges.slice(0, 2), [0, 4], [4, 5]], 0, 2)).toEqual([0, 1]);
});

test('vertices that lead there by more than one way are shown for each', () => {
  const diamond: Edge[] = [
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
    [2, 3],
  ];
  expect(routeShown(diamond, 0, 3)).toEqual([0, 1, 3, 2, 3]);
});

test('a route that is longer than the stack is deep is found', () => {
  const chain = Array.from({ length: 50_000 }, (_, index): Edge => [index, index + 1]);
  expect(routeShown(chain, 0, 50_000)).toHaveLength(50_001);
});
