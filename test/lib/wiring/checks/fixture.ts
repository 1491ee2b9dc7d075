import type { Facts } from '../../../../lib/wiring/facts/facts';

/** Trees that show what a check finds and what it lets be. */
export interface CheckFixture {
  /** Trees in which no check of all finds anything, by what they show. YAML streams. */
  readonly good: Readonly<Record<string, GoodTree>>;
  readonly bad: readonly BadTree[];
}

export type GoodTree = string | { readonly yaml: string; readonly facts?: Facts; readonly complete?: boolean };

/** One line of a good tree, written otherwise. */
export interface BadTree {
  /** What is wrong, as a test name. */
  readonly slip: string;
  /** Which good tree it is a mutation of. */
  readonly of: string;
  /** A line of it, whole but for its indentation; it must stand there exactly once, or `nth` says which (from 1). */
  readonly line: string;
  readonly nth?: number;
  /** What stands there instead; without it the line is taken out. */
  readonly becomes?: string;
  /** Facts of the good tree, changed. @default - as they are */
  readonly facts?: Facts;
  /** @default - as the good tree is */
  readonly complete?: boolean;
  readonly finds: ExpectedFinding | readonly ExpectedFinding[];
}

export interface ExpectedFinding {
  readonly code: `AH${number}`;
  /** `Gateway apps/web`; `ClusterIssuer letsencrypt`. */
  readonly object: string;
  /** `spec.selector`; empty for the object as a whole. */
  readonly path: string;
  /** Objects at the other end; each must be among the related ones. @default - not looked at */
  readonly related?: readonly string[];
  /** @default - not looked at */
  readonly severity?: 'error' | 'warning' | 'info';
}
