import { DAY, HOUR, MINUTE, parseGoDuration } from '../../../../../lib/wiring/graph/cert-manager/go-duration';

test.each([
  ['2160h', 90 * DAY],
  ['1h30m', 90 * MINUTE],
  ['1.5h', 90 * MINUTE],
  ['0', 0],
  ['-1h', -HOUR],
  ['100ms', 100],
])('%s is a duration', (text, milliseconds) => {
  expect(parseGoDuration(text)).toBe(milliseconds);
});

test.each(['90d', '2160', '', 'h', '1w', '1 h', 'ten hours'])('"%s" is none', (text) => {
  expect(parseGoDuration(text)).toBeUndefined();
});
