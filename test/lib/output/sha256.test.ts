import { sha256 } from '../../../lib/output/sha256';

test('is the hash that FIPS 180-4 gives as an example', () => {
  expect(sha256(Buffer.from('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
