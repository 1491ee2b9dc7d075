import { digest } from '../../../../lib/launch/marks/digest';

test('the same bytes have the same hash, others another', () => {
  expect(digest('a')).toBe(digest(Buffer.from('a')));
  expect(digest('a')).not.toBe(digest('b'));
  expect(digest('')).toMatch(/^[0-9a-f]{32}$/);
});
