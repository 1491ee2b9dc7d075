import { isReached, median, medianRatio, ratioTable } from '../../../bench/check/ratio-table';

test('the median is the middle one, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 9, 5])).toBe(4);
});

test('ratios are taken in each round, so that one slow round does not count', () => {
  expect(
    medianRatio([
      [2, 1],
      [30, 10],
      [4, 4],
    ]),
  ).toBe(2);
});

test('the table tells the goal, and whether it is reached', () => {
  const ratios = [
    { what: 'a', measured: '3 ms to 2 ms', ratio: 1.5, goal: 2 },
    { what: 'b', measured: '5 ms to 1 ms', ratio: 5, goal: 2 },
    { what: 'c', measured: '', ratio: 1 },
  ];
  expect(ratios.map(isReached)).toEqual([true, false, true]);
  expect(ratioTable(ratios).split('\n').slice(2)).toEqual([
    '| a | 3 ms to 2 ms | 1.50 | ≤ 2.00 | reached |',
    '| b | 5 ms to 1 ms | 5.00 | ≤ 2.00 | missed |',
    '| c |  | 1.00 |  |  |',
  ]);
});
