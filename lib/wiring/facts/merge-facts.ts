import { isMapping } from '../graph/resource';
import type { Facts } from './facts';

/** Facts of several sources; of two that tell one thing the later counts, key by key. */
export function mergeFacts(sources: readonly Facts[]): Facts {
  return sources.reduce<Facts>((all, one) => merge(all as Mapping, one as Mapping), {});
}

type Mapping = Readonly<Record<string, unknown>>;

function merge(one: Mapping, other: Mapping): Mapping {
  const both = Object.entries(other).map(([key, value]) => {
    const before = one[key];
    return [key, isMapping(before) && isMapping(value) ? merge(before, value) : value] as const;
  });
  return { ...one, ...Object.fromEntries(both) };
}
