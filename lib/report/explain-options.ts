import type { Explanation } from '../wiring/trace/explain';
import type { ReportOptions } from './report-options';

/** What became of a host in one of several trees that exclude each other. */
export interface ExplainedTree {
  /** Such as `staging`; empty where there is but one. */
  readonly name: string;
  readonly explanation: Explanation;
}

/** What is said of a host. */
export interface Explained {
  readonly host: string;
  /** Those that name the host; none where no tree does. */
  readonly trees: readonly ExplainedTree[];
  /** Hosts of all trees. */
  readonly hosts: readonly string[];
  /** The host that was probably meant. @default - the host is one of the tree's, or none is near */
  readonly near?: string;
}

/** An explanation as text of some format, ending in a line break. */
export type ExplainReport = (explained: Explained, options: ReportOptions) => string;
