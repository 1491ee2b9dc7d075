import type { Pod } from '../pod/spec';

/** A pod and what only its node knows of it. */
export interface PodFacts {
  readonly pod: Pod;
  readonly podIp: string;
  readonly hostIp: string;
  readonly node: string;
}
