import type { Mutation } from '../mutation/mutation';
import { leavesClusterUsable } from './reuse';

/** First those that can share a cluster, then the others, both in the order of the catalogue. */
export function inOrder(mutations: readonly Mutation[]): Mutation[] {
  const sharing = mutations.filter((mutation) => leavesClusterUsable(mutation));
  return [...sharing, ...mutations.filter((mutation) => !sharing.includes(mutation))];
}
