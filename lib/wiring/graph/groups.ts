/** Adds one to the group of its key. To copy the group instead would be quadratic in a tree of thousands. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, one: T): void {
  const others = groups.get(key);
  if (others) others.push(one);
  else groups.set(key, [one]);
}
