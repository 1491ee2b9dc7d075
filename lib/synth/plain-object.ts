/** A plain object; see `plainObject`. */
const PlainObject = function PlainObject() {} as unknown as new () => Record<string, unknown>;
PlainObject.prototype = Object.prototype;

/**
 * An empty object that nothing but its speed tells from `{}`.
 *
 * V8 keeps a way on from `{}` for each key that is ever set first, at most 1,536 of them (V8 11, transitions.h), and what comes
 * later is kept in hash tables, which are slow. Each chart in a tree of cdk8s takes one, for the id of its first child. Objects of
 * another constructor have ways of their own.
 */
export function plainObject(): Record<string, unknown> {
  return new PlainObject();
}
