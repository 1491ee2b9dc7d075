import { keyOf } from '../mutation/key';
import type { Mutation } from '../mutation/mutation';
import type { Results } from '../run/results';
import type { Tree } from '../tree/tree';
import { page } from './page';

/** Whether what was observed of a slip holds for the tree as it is. */
export function isKnown(results: Results, good: Tree, mutation: Mutation): boolean {
  return results.get(mutation.name)?.key === keyOf(good, mutation);
}

/** e2e/SYMPTOMS.md of all slips, whatever is known of them. */
export function pageOf(mutations: readonly Mutation[], results: Results, good: Tree): string {
  const observed = mutations.flatMap((mutation) => {
    const result = results.get(mutation.name);
    return result === undefined ? [] : [{ mutation, result }];
  });
  const names = (slips: readonly Mutation[]) => slips.map(({ name }) => name);
  const seen = observed.map(({ mutation }) => mutation);
  return page(observed, {
    missing: names(mutations.filter((mutation) => !seen.includes(mutation))),
    outdated: names(seen.filter((mutation) => !isKnown(results, good, mutation))),
  });
}
