import type { ReadData } from '../../../e2e/kubelet/data/data';

/** Objects by `kind/name`, as a pod's namespace would have them. */
export function stored(objects: Readonly<Record<string, Readonly<Record<string, string>>>>): ReadData {
  return async (kind, name) => {
    const data = objects[`${kind}/${name}`];
    return data && new Map(Object.entries(data).map(([key, value]) => [key, Buffer.from(value)]));
  };
}
