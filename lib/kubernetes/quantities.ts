import { canonicalQuantity } from './canonical-quantity';
import { Quantity } from './objects';

/** CPU and memory as Kubernetes quantities, as the API server writes them; what is undefined falls back to the defaults. */
export function quantities(
  resources: Readonly<Record<string, string | undefined>>,
  defaults: Readonly<Record<string, string>> = {},
): Record<string, Quantity> {
  const given = Object.entries(resources).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const all = { ...defaults, ...Object.fromEntries(given) };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, Quantity.fromString(canonicalQuantity(value))]),
  );
}
