import type { Finding, Severity } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import { cleanLine, countLine } from './count-line';
import { placeOf } from './place';
import type { Report, ReportOptions } from './report-options';

/**
 * Annotations of a GitHub Actions job, and the count.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const github: Report = (result, options) => {
  const { findings, summary } = result;
  const last = findings.length === 0 ? cleanLine(options.subject, result) : countLine(summary);
  return `${[...findings.map((finding) => command(finding, options)), last].join('\n')}\n`;
};

const COMMAND: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

function command(finding: Finding, options: ReportOptions): string {
  const { severity, code, object, path, what, why, fix } = finding;
  const properties = { ...placeOf(finding, options), title: `${code} ${nameOf(object)}` };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  const field = path === '' ? '' : `${path}: `;
  return `::${COMMAND[severity]} ${list.join(',')}::${escapedData(`${field}${what}: ${why}. ${fix}`)}`;
}

/** As @actions/core escapes it (toolkit, packages/core/src/command.ts, 1.11). */
function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
