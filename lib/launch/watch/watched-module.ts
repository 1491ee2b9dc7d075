import { toldFunction } from './told-function';

/** A module whose every call is told, its classes included; what it holds besides can be read. */
export function watchedModule<M extends object>(module: M, told: (name: string) => void): M {
  const wrapped = new Map<string, unknown>();
  return new Proxy(module, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function' || typeof name !== 'string') return value;
      if (!wrapped.has(name))
        wrapped.set(
          name,
          toldFunction(value, () => told(name)),
        );
      return wrapped.get(name);
    },
  });
}
