import { InvalidInputError } from '../errors';
import { isDomainName } from './domain-name';

/** ACM's quota of names on one certificate before it is raised (docs.aws.amazon.com/acm/latest/userguide/acm-limits.html). */
const MOST_NAMES = 10;

/**
 * Names of the ACM certificate: a wildcard stands for one label, so the domain itself stands beside it.
 *
 * @throws InvalidInputError for a name that the zone cannot validate, one twice, none or too many
 */
export function certificateNames(
  domain: string,
  names = [`*.${domain}`, domain] as readonly string[],
): readonly string[] {
  const foreign = names.find((name) => !isValidatedBy(domain, name));
  if (foreign !== undefined) {
    throw new InvalidInputError({
      what: `certificate name "${foreign}" is not within domain "${domain}"`,
      why: 'ACM validates by a record in that zone, so the certificate would stay pending',
      fix: `Use "${domain}", a name below it, or a wildcard such as "*.${domain}".`,
    });
  }
  if (names.length === 0 || names.length > MOST_NAMES || new Set(names).size < names.length) {
    throw new InvalidInputError({
      what: `certificateNames is ${names.length === 0 ? 'empty' : `"${names.join('", "')}"`}`,
      why: `ACM wants 1 to ${MOST_NAMES} names, each once`,
      fix: `List each name once, or leave the setting out for "*.${domain}" and "${domain}".`,
    });
  }
  return names;
}

function isValidatedBy(domain: string, name: string): boolean {
  const plain = name.replace(/^\*\./, '');
  return isDomainName(plain) && (plain === domain || plain.endsWith(`.${domain}`));
}
