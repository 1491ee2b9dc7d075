import type { Measurement } from '../measurement';
import { CHAIN } from './chain';
import { COLD_START } from './cold-start';
import { LINEAR } from './linear';
import { MEMORY } from './memory';
import { PEERS_ROWS } from './peers';
import { RESYNTH } from './resynth';
import { appsOf } from './sizes';
import { SOURCE } from './source';

/** All that is measured, in the order of the table. */
export const MEASUREMENTS: readonly Measurement[] = [
  ...[1, 100, 1000, 5000].map(appsOf),
  LINEAR,
  PEERS_ROWS,
  CHAIN,
  RESYNTH,
  COLD_START,
  SOURCE,
  MEMORY,
];
