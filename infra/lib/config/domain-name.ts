import { InvalidInputError } from '../errors';

const LABEL = '[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})+$`);
const MAX_LENGTH = 253;

/** Whether a name is a fully qualified DNS name, in lower-case ASCII, without wildcard and final dot. */
export function isDomainName(name: string): boolean {
  return name.length <= MAX_LENGTH && DOMAIN.test(name);
}

/** Checks the domain. @throws InvalidInputError for anything that can be no DNS zone */
export function domainName(domain: string): string {
  if (!isDomainName(domain)) {
    throw new InvalidInputError({
      what: `domain "${domain}" can be no DNS zone`,
      why: 'a zone is a fully qualified name in lower-case ASCII, without wildcard and final dot',
      fix: 'Use a name such as "sample.com", and the punycode form of any other alphabet.',
    });
  }
  return domain;
}
