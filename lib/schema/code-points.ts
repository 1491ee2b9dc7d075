/** The length of a text as JSON Schema counts it: a character outside of the Basic Multilingual Plane is one, not two. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
