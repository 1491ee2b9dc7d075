// Up to this many keys, moving them one by one is faster than a sort of pairs.
const FEW = 24;

/** Sorts keys, all different, by their UTF-16 code units as `Array.sort` does, and takes the values along. */
export function sortTogether(keys: string[], values: unknown[]): void {
  if (keys.length <= FEW) moveIntoPlace(keys, values);
  else sortPairs(keys, values);
}

function moveIntoPlace(keys: string[], values: unknown[]): void {
  for (let index = 1; index < keys.length; index += 1) {
    const key = keys[index] as string;
    const value = values[index];
    let place = index;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) {
      keys[place] = keys[place - 1] as string;
      values[place] = values[place - 1];
    }
    keys[place] = key;
    values[place] = value;
  }
}

function sortPairs(keys: string[], values: unknown[]): void {
  const byKey = new Map(keys.map((key, index) => [key, values[index]]));
  keys.sort();
  for (const [index, key] of keys.entries()) values[index] = byKey.get(key);
}
