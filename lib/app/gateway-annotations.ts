import { InvalidInputError } from '../errors';

/**
 * The annotations of a Gateway: those that external-dns looks for, and the user's.
 *
 * @throws InvalidInputError when the user's would change what external-dns looks for
 */
export function gatewayAnnotations(
  gateway: string,
  dns: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  const key = Object.keys(more).find((each) => Object.hasOwn(dns, each) && dns[each] !== more[each]);
  if (key !== undefined) {
    throw new InvalidInputError({
      what: `annotation "${key}" of Gateway "${gateway}" is "${more[key]}"`,
      why: `external-dns makes records only for Gateways where it is "${dns[key]}", so the name would not resolve`,
      fix: 'Leave it out: it follows from the entry point.',
    });
  }
  return { ...dns, ...more };
}
