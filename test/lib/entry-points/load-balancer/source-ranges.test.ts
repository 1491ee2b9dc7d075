import fc from 'fast-check';

import { sourceRanges } from '../../../../lib/entry-points/load-balancer/source-ranges';

test('without ranges every address is let in', () => {
  expect(sourceRanges()).toBeUndefined();
});

test('every CIDR block of both families is taken as it is', () => {
  const block = fc.oneof(
    fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
    fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
      const ranges = blocks.map((parts) => parts.join('/'));
      expect(sourceRanges(ranges)).toEqual(ranges);
    }),
  );
});

test.each([
  '10.0.0.0',
  '10.0.0.0/',
  '10.0.0.0/33',
  '10.0.0/8',
  '2001:db8::/129',
  '10.0.0.0/8/9',
  '10.0.0.0/-1',
  'vpc',
  '',
])('%p is refused', (range) => {
  expect(() => sourceRanges(['10.0.0.0/8', range])).toThrow(
    `source range "${range}" is no CIDR block: the load balancer would not be made. ` +
      'Write an address and a prefix length, such as "10.0.0.0/8" or "2001:db8::/32".',
  );
});

test('an empty list, which would let every address in, is refused', () => {
  expect(() => sourceRanges([])).toThrow(
    'sourceRanges is empty: an empty list lets every address in, which is rarely what is meant by it. ' +
      'List CIDR blocks, such as "10.0.0.0/8", or leave the property out.',
  );
});
