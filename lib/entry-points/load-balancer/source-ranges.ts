import { isIP } from 'node:net';

import { InvalidInputError } from '../../errors';

/**
 * Checks CIDR blocks.
 *
 * @throws InvalidInputError for anything that is no CIDR block, and for an empty list
 */
export function sourceRanges(ranges?: readonly string[]): string[] | undefined {
  if (ranges?.length === 0) {
    throw new InvalidInputError({
      what: 'sourceRanges is empty',
      why: 'an empty list lets every address in, which is rarely what is meant by it',
      fix: 'List CIDR blocks, such as "10.0.0.0/8", or leave the property out.',
    });
  }
  return ranges?.map(cidr);
}

function cidr(range: string): string {
  const [, address = '', bits] = /^([^/]+)\/(\d+)$/.exec(range) ?? [];
  const family = isIP(address);
  if (family === 0 || Number(bits) > (family === 4 ? 32 : 128)) {
    throw new InvalidInputError({
      what: `source range "${range}" is no CIDR block`,
      why: 'the load balancer would not be made',
      fix: 'Write an address and a prefix length, such as "10.0.0.0/8" or "2001:db8::/32".',
    });
  }
  return range;
}
