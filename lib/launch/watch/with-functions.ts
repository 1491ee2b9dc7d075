/** Any function. */
export type AnyFunction = (...args: never[]) => unknown;

/** A copy of a module with other functions in the place of its own. What it loads only when it is asked for stays so. */
export function withFunctions<M extends object>(module: M, instead: (name: string, own: AnyFunction) => unknown): M {
  const copy = Object.create(Object.getPrototypeOf(module)) as M;
  const replacing = (name: string, value: unknown) =>
    typeof value === 'function' ? instead(name, value as AnyFunction) : value;
  for (const [name, { value, get, enumerable = true }] of Object.entries(Object.getOwnPropertyDescriptors(module))) {
    const property = get
      ? { get: () => replacing(name, Reflect.get(module, name)) }
      : { value: replacing(name, value), writable: true };
    Object.defineProperty(copy, name, { ...property, configurable: true, enumerable });
  }
  return copy;
}
