/** Why a value cannot be walked through. */
export type Unwalkable = 'endless' | 'too large';

/** Whether the aliases of a value lead back to where they stand, or unfold to more than so many values. */
export function unwalkable(value: unknown, most: number): Unwalkable | undefined {
  try {
    return sizeOf(value, new Map()) > most ? 'too large' : undefined;
  } catch (error) {
    if (error === ENDLESS) return 'endless';
    throw error;
  }
}

const ENDLESS = new Error('endless');
const ASKED = -1;

/** Each collection is counted once, and added as often as it stands there. */
function sizeOf(value: unknown, sizes: Map<object, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  const known = sizes.get(value);
  if (known === ASKED) throw ENDLESS;
  if (known !== undefined) return known;
  sizes.set(value, ASKED);
  let size = 1;
  for (const part of Object.values(value)) size += sizeOf(part, sizes);
  sizes.set(value, size);
  return size;
}
