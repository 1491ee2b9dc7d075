/** Every key and every value of a tree, as text: what is in none of them is nowhere. */
export function words(tree: unknown): string[] {
  if (typeof tree !== 'object' || tree === null) {
    return [String(tree)];
  }
  const keys = Array.isArray(tree) ? [] : Object.keys(tree);
  return [...keys, ...Object.values(tree).flatMap(words)];
}

/** The words that a pattern finds in a tree. */
export function mentions(tree: unknown, pattern: RegExp): string[] {
  return words(tree).filter((word) => pattern.test(word));
}
