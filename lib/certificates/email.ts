import { InvalidInputError } from '../errors';

const ADDRESS = /^[^\s@]+@([^\s@]+\.[^\s@]+)$/;
const RESERVED = /(^|\.)example\.(com|org|net)$/i;

/**
 * Checks the contact address of an ACME account.
 *
 * @throws InvalidInputError for what is no address, and for reserved domains, which Let's Encrypt refuses
 */
export function contactEmail(email: string): string {
  const domain = ADDRESS.exec(email)?.[1];
  if (domain === undefined || RESERVED.test(domain)) {
    throw new InvalidInputError({
      what: `e-mail "${email}" ${domain === undefined ? 'is no address' : `is in the reserved domain ${domain}`}`,
      why: 'the ACME server refuses the account, so the issuer never becomes Ready',
      fix: 'Give an address that is read, or none: it is optional.',
    });
  }
  return email;
}
