import type { Ratio } from './ratio-table';

/** Where and how thoroughly something is measured. */
export interface Place {
  /** A folder of its own, removed afterwards. */
  readonly folder: string;
  /** How often each contestant runs. */
  readonly rounds: number;
  /** How many apps or charts: as many as asked for, or few of them when the bench is only tried. */
  readonly size: (asked: number) => number;
}

/** Rows of the table that are measured together. */
export interface Measurement {
  /** What `--only` takes. */
  readonly id: string;
  /** @throws Error when outputs differ that must be equal */
  readonly measure: (place: Place) => Ratio[];
}
