import { atLeast, atMost, isReached, median, medianRatio, ratioTable } from '../../bench/ratio-table';

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
    { what: 'a', measured: '3 ms to 2 ms', ratio: 1.5, goal: atMost(2) },
    { what: 'b', measured: '5 ms to 1 ms', ratio: 5, goal: atMost(2) },
    { what: 'c', measured: '', ratio: 1 },
    { what: 'd', measured: '', ratio: 12, goal: atLeast(10) },
    { what: 'e', measured: '', ratio: 9, goal: atLeast(10) },
    { what: 'f', measured: '', ratio: 3, goal: atMost(6, 3) },
    { what: 'g', measured: '', ratio: 4, goal: atMost(6, 3) },
    { what: 'h', measured: '', ratio: 0.1, unit: 's', goal: atMost(0.2) },
    { what: 'i', measured: 'it broke', ratio: Number.NaN },
  ];
  expect(ratios.map(isReached)).toEqual([true, false, true, true, false, true, true, true, false]);
  expect(ratioTable(ratios).split('\n').slice(2)).toEqual([
    '| a | 3 ms to 2 ms | 1.50 | ≤ 2.00 | reached |',
    '| b | 5 ms to 1 ms | 5.00 | ≤ 2.00 | missed |',
    '| c |  | 1.00 |  |  |',
    '| d |  | 12.00 | ≥ 10.00 | reached |',
    '| e |  | 9.00 | ≥ 10.00 | missed |',
    '| f |  | 3.00 | ≤ 6.00 (stretch 3.00) | reached, stretch too |',
    '| g |  | 4.00 | ≤ 6.00 (stretch 3.00) | reached |',
    '| h |  | 0.10 s | ≤ 0.20 s | reached |',
    '| i | it broke |  |  | failed |',
  ]);
});
