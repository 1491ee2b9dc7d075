import ucs2length from 'ajv/dist/runtime/ucs2length';
import fc from 'fast-check';
import { codePoints } from '../../../lib/schema/code-points';

test('a character outside of the Basic Multilingual Plane counts once', () => {
  expect(['', 'a', 'é', '😀', 'a😀b'].map(codePoints)).toEqual([0, 1, 1, 1, 3]);
});

test('half a pair of surrogates counts, as ajv counts it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0xd800, max: 0xdfff }), (text, half) => {
      const whole = `${text}${String.fromCharCode(half)}${text}`;
      expect(codePoints(whole)).toBe(ucs2length(whole));
    }),
  );
});
