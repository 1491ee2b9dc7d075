import type { Finding, RelatedObject } from '../wiring/finding';
import type { ReportOptions } from './report-options';

/** Where something stands in a file. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where a finding stands; nowhere when its object was made in memory. */
export function placeOf(finding: Finding, { lineOf }: Pick<ReportOptions, 'lineOf'>): Place | undefined {
  if (finding.source === undefined) return undefined;
  return { file: finding.source.file, line: lineOf?.(finding) ?? finding.source.line };
}

/** Where an object begins. */
export function placeOfObject({ source }: Pick<RelatedObject, 'source'>): Place | undefined {
  return source && { file: source.file, line: source.line };
}

/** `dist/web.yaml:12`, which terminals and editors open. */
export function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}
