/**
 * Makes a function remember its answers, each as long as the object that it is asked about. For what follows from the object
 * alone; what follows from other objects too is remembered by the graph.
 */
export function once<K extends object, T>(derive: (one: K) => T): (one: K) => T {
  const known = new WeakMap<K, T>();
  return (one) => {
    const value = known.get(one);
    if (value !== undefined || known.has(one)) return value as T;
    const derived = derive(one);
    known.set(one, derived);
    return derived;
  };
}
