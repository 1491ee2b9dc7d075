import fc from 'fast-check';

import { goDuration, goDurationHours } from '../../../lib/naming/go-duration';

const HOURS = { h: 1, m: 1 / 60, s: 1 / 3600, ms: 1 / 3.6e6, us: 1 / 3.6e9, µs: 1 / 3.6e9, ns: 1 / 3.6e12 };
type Unit = keyof typeof HOURS;

test.each([
  ['720h', 720],
  ['1h30m', 1.5],
  ['1.5h', 1.5],
  ['90m', 1.5],
  ['3600s', 1],
  ['3600000ms', 1],
])('%s is %d hours', (duration, hours) => {
  expect(goDurationHours('renewBefore', duration)).toBeCloseTo(hours, 9);
});

test('a sum of parts in any unit is as long as its parts together', () => {
  const part = fc.tuple(fc.nat(100_000), fc.constantFrom(...(Object.keys(HOURS) as Unit[])));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
      const hours = parts.reduce((sum, [number, unit]) => sum + number * HOURS[unit], 0);
      const text = parts.map(([number, unit]) => `${number}${unit}`).join('');
      expect(goDurationHours('interval', text)).toBeCloseTo(hours, 6);
    }),
  );
});

test('a duration comes back as it was written', () => {
  expect(goDuration('interval', '1h30m')).toBe('1h30m');
});

test('whatever is no sequence of numbers with units is refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^(\d+(\.\d+)?(h|m|s|ms|us|µs|ns))+$/.test(text));
      expect(() => goDuration('interval', text)).toThrow('is no Go duration');
    }),
  );
});

test.each(['', '1', 'h', '1 h', '-1h', '1h30', '1w'])('%p is refused with the units that there are', (duration) => {
  expect(() => goDuration('interval', duration)).toThrow(
    `interval "${duration}" is no Go duration: the API server refuses the object. ` +
      'Use numbers with the units h, m and s, such as "720h" or "1h30m".',
  );
});

test('days are refused with the hours to write instead', () => {
  expect(() => goDuration('renewBefore', '30d')).toThrow(
    'renewBefore "30d" is no Go duration: the API server refuses the object. Go has no unit for days: write "720h".',
  );
});
