import { InvalidInputError } from '../errors';

/**
 * The annotations of a Gateway: those that external-dns looks for, and the user's.
 *
 * @throws InvalidInputError when the user's would change what external-dns looks for
 */
export function gatewayAnnotations(
  dns: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
): Record<string, string> {
  const key = Object.keys(more).find((each) => each in dns && dns[each] !== more[each]);
  if (key !== undefined) {
    throw new InvalidInputError({
      what: `annotation ${key} is set to "${more[key]}"`,
      why: `external-dns takes Gateways with ${key}: "${dns[key]}" only, so no record would be made`,
      fix: 'Leave it out: it follows from the entry point.',
    });
  }
  return { ...dns, ...more };
}
