import { InvalidInputError } from '../errors';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/** The longest DNS-1123 label; Kubernetes applies it to Services, namespaces and label values, Istio to Gateways. */
export const MAX_LABEL_LENGTH = 63;

/**
 * Checks that a name can be the `metadata.name` of every kind this package makes.
 *
 * A DNS-1123 label is the narrowest rule among them: Services and namespaces need one, and Istio's webhook refuses a
 * Gateway whose name has a dot (istio/istio pkg/config/validation `ValidateGateway`).
 *
 * @param what the role of the name in the message, such as `namespace`
 * @throws InvalidInputError when the name is no DNS-1123 label or is longer than 63 characters
 */
export function objectName(what: string, name: string): string {
  if (typeof name !== 'string' || !DNS_LABEL.test(name)) {
    throw new InvalidInputError({
      what: `${what} "${name}" is not a DNS-1123 label`,
      why: 'the API server or a webhook refuses the object',
      fix: 'Use lower-case letters, digits and "-", beginning and ending with a letter or digit.',
    });
  }
  if (name.length > MAX_LABEL_LENGTH) {
    throw new InvalidInputError({
      what: `${what} "${name}" has ${name.length} characters`,
      why: `Services, Gateways and label values have at most ${MAX_LABEL_LENGTH}`,
      fix: 'Use a shorter one; names in shared namespaces are <namespace>-<app>, so both count.',
    });
  }
  return name;
}

const MAX_SUBDOMAIN_LENGTH = 253;

/**
 * Checks a name that may have dots, such as that of a Secret or a Certificate: a DNS-1123 subdomain.
 *
 * @throws InvalidInputError when it is none
 */
export function subdomainName(what: string, name: string): string {
  if (typeof name !== 'string' || !name.split('.').every((label) => DNS_LABEL.test(label))) {
    throw new InvalidInputError({
      what: `${what} "${name}" is not a DNS-1123 subdomain`,
      why: 'the API server refuses the object',
      fix: 'Use lower-case letters, digits and "-" between dots, with a letter or digit at both ends.',
    });
  }
  if (name.length > MAX_SUBDOMAIN_LENGTH) {
    throw new InvalidInputError({
      what: `${what} "${name}" has ${name.length} characters`,
      why: 'the API server refuses the object',
      fix: `Use at most ${MAX_SUBDOMAIN_LENGTH} characters.`,
    });
  }
  return name;
}
