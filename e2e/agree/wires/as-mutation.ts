import type { Mutation, Setup } from '../../symptoms/mutation/mutation';
import type { BrokenWire } from './break';

/**
 * What a change of these kinds does shows at once, so that a renewal can be tried as well. Of a Service it does not: where the
 * load balancer's controller refuses an annotation, the balancer of before goes on serving.
 */
const LIGHT = new Set(['Gateway', 'VirtualService']);

/**
 * A broken wire as it is tried on the real chain: on a cluster that is served, with a renewal; or, where what was made before
 * would hide the slip, on a fresh one.
 */
export function asMutation({ name, kind, edit }: BrokenWire): Mutation {
  const setup: Setup = LIGHT.has(kind) ? 'renewal' : 'plain';
  // Nothing but an answer is the last word: whatever else is seen may yet change.
  return { name, rows: [], edits: [edit], setup, expect: { words: 'any', https: /^200$/ } };
}
