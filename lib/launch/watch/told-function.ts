/** A function or a class whose every call is told; it is the same in all else. */
export function toldFunction<F extends object>(call: F, tell: () => void): F {
  return new Proxy(call as (...args: unknown[]) => unknown, {
    apply(target, self, args) {
      tell();
      return Reflect.apply(target, self, args);
    },
    construct(target, args, newTarget) {
      tell();
      return Reflect.construct(target, args, newTarget) as object;
    },
  }) as object as F;
}
