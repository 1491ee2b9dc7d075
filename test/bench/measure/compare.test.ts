import { compare } from '../../../bench/measure/compare';

const times = new Map([
  ['five', [100, 200, 300, 400, 500]],
  ['five more', [50, 100, 100, 100, 100]],
  ['once', [61_000]],
  ['three', [1, 2, 3]],
]);

test('the ratio is the median of the rounds, and usual runs are not counted', () => {
  expect(compare(times, 'five', 'five more', ', same bytes')).toEqual({
    measured: '300 ms to 100 ms, same bytes',
    ratio: 3,
  });
});

test('where one ran less often, the ratio is of medians and the runs are told', () => {
  expect(compare(times, 'once', 'five more')).toEqual({
    measured: '61.0 s to 100 ms (1 run to 5 runs)',
    ratio: 610,
  });
  expect(compare(times, 'three', 'three').measured).toBe('2 ms to 2 ms (3 runs)');
});

test('who did not run is told', () => {
  expect(() => compare(times, 'five', 'nobody')).toThrow(
    '"nobody" did not run; there are: five, five more, once, three',
  );
});
