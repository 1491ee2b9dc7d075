import { isSettled } from '../../../../lib/launch/marks/settled';

const NOW = 1_700_000_000_500;
const at = (mtimeMs: number, ctimeMs = mtimeMs) => ({ mtimeMs, ctimeMs });

test('a file that was changed a moment before may be changed again without a trace', () => {
  expect(isSettled(at(NOW - 5.25), NOW)).toBe(false);
  expect(isSettled(at(NOW - 50.25), NOW)).toBe(true);
  expect(isSettled(at(NOW + 50.25), NOW)).toBe(false);
});

test('that it was moved into place counts as well', () => {
  expect(isSettled(at(NOW - 5000.5, NOW - 5.5), NOW)).toBe(false);
});

test('where only whole seconds are kept, it takes longer', () => {
  expect(isSettled(at(NOW - 500), NOW)).toBe(false);
  expect(isSettled(at(NOW - 2500), NOW)).toBe(true);
});
