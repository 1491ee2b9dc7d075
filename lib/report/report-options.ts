import type { CheckResult } from '../wiring/check-manifests';
import type { Finding, Severity } from '../wiring/finding';
import type { Code } from './codes';

/** What a report says besides the result itself. */
export interface ReportOptions {
  /** What was checked, as the user named it: `dist`. */
  readonly subject: string;
  /** Line of the field that a finding names. @default - the line on which its document begins */
  readonly lineOf?: (finding: Finding) => number | undefined;
  /** Whether the text is coloured. @default false */
  readonly colour?: boolean;
  /** The mildest severity that counts as failed. @default 'error' */
  readonly failOn?: FailOn;
  /** Version of this package. @default - not told */
  readonly version?: string;
  /** What the codes mean. @default - all codes that there are */
  readonly codes?: readonly Code[];
}

export type FailOn = Severity | 'never';

/** A result as text of some format, ending in a line break. */
export type Report = (result: CheckResult, options: ReportOptions) => string;
