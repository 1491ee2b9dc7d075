import type { Pod } from './spec';

/** How long a pod that is gone already may take: the API server was told not to wait for it. */
const GONE_MS = 2000;

/** How long a pod may take to end: what was asked when it was deleted, up to the node's own limit. */
export function graceOf({ metadata, spec }: Pod, gone: boolean, mostMs: number): number {
  if (gone) return Math.min(GONE_MS, mostMs);
  const seconds = metadata.deletionGracePeriodSeconds ?? spec.terminationGracePeriodSeconds ?? 30;
  return Math.min(seconds * 1000, mostMs);
}
