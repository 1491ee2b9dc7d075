import { HOPS } from '../../../../lib/wiring/finding';
import { seenAt } from '../../../../lib/wiring/trace/seen-by';

test('every hop tells what the outside sees', () => {
  for (const hop of HOPS) expect(Object.values(seenAt(hop)).filter((text) => text === '')).toEqual([]);
});

test('curl speaks HTTP/2 over TLS alone', () => {
  expect([seenAt('route').curl, seenAt('route', 'http').curl]).toEqual(['HTTP/2 404', 'HTTP/1.1 404']);
});
