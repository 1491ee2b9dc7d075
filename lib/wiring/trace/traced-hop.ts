import type { Finding, Hop } from '../finding';
import type { Resource } from '../graph/resource';

/**
 * - `ok`: all of it is there
 * - `broken`: the request ends here
 * - `unknown`: it depends on what is not in the tree
 * - `not-reached`: what it begins with is missing
 */
export type HopState = 'ok' | 'broken' | 'unknown' | 'not-reached';

/** A hop as the manifests alone make it. */
export interface FoundHop {
  readonly hop: Hop;
  readonly state: HopState;
  /** What stands there, or what is missing; a sentence without a full stop. */
  readonly says: string;
  /** The objects that make it. */
  readonly objects: readonly Resource[];
}

/** A hop with what the checks found on it. */
export interface TracedHop extends FoundHop {
  readonly findings: readonly Finding[];
}

export function notReached(hop: Hop, says: string): FoundHop {
  return { hop, state: 'not-reached', says, objects: [] };
}
