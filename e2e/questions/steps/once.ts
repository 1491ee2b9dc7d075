/**
 * A step that a world is taken through once, by whichever question needs it first: so that any question can be asked alone, and
 * none waits for what another has done.
 */
export function once<W extends object, T>(step: (world: W) => Promise<T>): (world: W) => Promise<T> {
  const taken = new WeakMap<W, Promise<T>>();
  return (world) => {
    const before = taken.get(world);
    if (before !== undefined) return before;
    const now = step(world);
    taken.set(world, now);
    return now;
  };
}
