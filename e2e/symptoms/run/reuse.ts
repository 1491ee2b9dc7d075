import type { Edit } from '../mutation/edit';
import type { Mutation } from '../mutation/mutation';
import { nameOf } from '../tree/tree';

/** Kinds whose change takes effect at once, and whose restoring leaves nothing behind: no pod starts anew for them. */
const LIGHT = new Set([
  'Gateway',
  'VirtualService',
  'DestinationRule',
  'Sidecar',
  'AuthorizationPolicy',
  'PeerAuthentication',
  'Service',
  'PodDisruptionBudget',
]);

/** Whether the cluster can be had for the next slip once the good tree is restored and served. */
export function leavesClusterUsable(mutation: Mutation, applied = mutation.expect.refused !== true): boolean {
  const { setup, edits, given = [] } = mutation;
  if (setup !== 'after-good-state') return false;
  return [...(applied ? edits : []), ...given].every((edit) => LIGHT.has(kindOf(edit)));
}

function kindOf(edit: Edit): string {
  const name = edit.does === 'add' ? nameOf(edit.manifest) : edit.object;
  return name.split(' ')[0] as string;
}
