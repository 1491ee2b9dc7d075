import { hasSharedParts } from '../../../lib/synth/shared-parts';

const part = { a: 1 };
const circle: Record<string, unknown> = {};
circle.list = [circle];

test.each([
  [{ a: part, b: part }, true],
  [{ a: [part], b: { c: { d: part } } }, true],
  [circle, true],
  [{ a: { ...part }, b: { ...part }, c: null, d: 'text', e: 'text' }, false],
  [{}, false],
])('%p: %p', (value, shared) => {
  expect(hasSharedParts(value)).toBe(shared);
});
