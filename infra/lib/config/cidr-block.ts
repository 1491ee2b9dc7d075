import { isIPv4 } from 'node:net';

import { InvalidInputError } from '../errors';

/** Checks an IPv4 network in CIDR notation. @throws InvalidInputError for anything else */
export function cidrBlock(setting: string, cidr: string): string {
  const [, address = '', bits] = /^([\d.]+)\/(\d{1,2})$/.exec(cidr) ?? [];
  if (!isIPv4(address) || Number(bits) > 32 || bitsOutside(address, Number(bits))) {
    throw new InvalidInputError({
      what: `${setting} "${cidr}" is no IPv4 network`,
      why: 'AWS wants the first address of the network and the length of its prefix',
      fix: 'Write it like "10.0.0.0/16", and a single address like "192.0.2.7/32".',
    });
  }
  return cidr;
}

/** Whether the address has bits set behind the prefix, as 10.0.0.1/16 has. */
function bitsOutside(address: string, bits: number): boolean {
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return number % 2 ** (32 - bits) !== 0;
}
