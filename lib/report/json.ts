import type { Finding, NotDecided } from '../wiring/finding';
import { pageOf } from './page';
import { placeOf, placeOfObject } from './place';
import type { Report, ReportOptions } from './report-options';

/** Changes when a reader of the former would misread it; see `report.schema.json`. */
const FORMAT_VERSION = 1;

/** For programs; `report.schema.json` tells what is in it. */
export const json: Report = (result, options) => {
  const document = {
    version: FORMAT_VERSION,
    findings: result.findings.map((finding) => findingJson(finding, options)),
    notDecided: result.notDecided.map(notDecidedJson),
    silenced: result.silenced.length,
    summary: result.summary,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
};

/** A finding as `report.schema.json` says. */
export function findingJson(finding: Finding, options: ReportOptions): object {
  const { code, severity, hop, object, path, host, what, why, fix, related } = finding;
  return {
    code,
    severity,
    hop,
    object,
    path,
    ...placeOf(finding, options),
    ...(host !== undefined && { host }),
    what,
    why,
    fix,
    url: pageOf(code),
    related: related.map((other) => ({ object: other.object, ...placeOfObject(other) })),
  };
}

function notDecidedJson(one: NotDecided): object {
  const { code, object, needs, host } = one;
  return { code, object, ...placeOfObject(one), needs, ...(host !== undefined && { host }), url: pageOf(code) };
}
