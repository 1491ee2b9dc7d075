import type { Grade } from '../wiring/define-check';
import type { Finding, NotDecided, Severity } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import type { Silenced } from '../wiring/silence';
import { allCodes, type Code } from './codes';
import { pageOf } from './page';
import { type Place, placeOf, placeOfObject } from './place';
import type { Report, ReportOptions } from './report-options';

/**
 * For code scanning. What is silenced is in it as suppressed, and what is not decided as a notification, not as an alert.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const sarif: Report = ({ findings, silenced, notDecided }, options) => {
  const reported = [...findings, ...silenced.map(({ finding }) => finding)];
  const rules = rulesOf(reported, options.codes ?? allCodes());
  const driver = { name: 'auto-https', ...(options.version && { version: options.version }), rules };
  const invocation = { executionSuccessful: true, toolExecutionNotifications: notDecided.map(notification) };
  const run = {
    tool: { driver },
    invocations: [invocation],
    columnKind: 'utf16CodeUnits',
    results: [
      ...findings.map((finding) => resultOf(finding, options)),
      ...silenced.map((one) => ({ ...resultOf(one.finding, options), suppressions: [suppression(one)] })),
    ],
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
};

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json';
const LEVEL: Readonly<Record<Grade, string>> = {
  error: 'error',
  warning: 'warning',
  unresolved: 'warning',
  info: 'note',
};

function rulesOf(findings: readonly Finding[], codes: readonly Code[]): object[] {
  const used = new Set(findings.map(({ code }) => code));
  return codes
    .filter(({ code }) => used.has(code))
    .map(({ code, severity, summary, what, why, fix }) => ({
      id: code,
      shortDescription: { text: summary },
      fullDescription: { text: `${sentence(what)} ${sentence(why)}` },
      help: { text: fix },
      defaultConfiguration: { level: LEVEL[severity] },
      properties: { page: pageOf(code) },
    }));
}

function resultOf(finding: Finding, options: ReportOptions): object {
  const { code, severity, object, path, what, why, fix, related } = finding;
  const place = placeOf(finding, options);
  const name = [nameOf(object), path].filter((part) => part !== '').join(' ');
  return {
    ruleId: code,
    level: LEVEL[severity satisfies Severity],
    message: { text: `${name}: ${sentence(what)} ${sentence(why)} ${fix}` },
    locations: [{ ...physical(place), logicalLocations: [{ fullyQualifiedName: name, kind: 'object' }] }],
    relatedLocations: related.map((other, id) => ({
      id,
      message: { text: nameOf(other.object) },
      ...physical(placeOfObject(other)),
    })),
    // Code scanning tells by it that a finding is an old one, though its line has moved.
    partialFingerprints: { 'codeObjectPath/v1': `${code} ${name}` },
  };
}

function physical(place: Place | undefined): object {
  if (place === undefined) return {};
  const artifactLocation = { uri: uriOf(place.file) };
  return { physicalLocation: { artifactLocation, region: { startLine: place.line } } };
}

function uriOf(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}

function suppression({ by, reason }: Silenced): object {
  return { kind: by === 'annotation' ? 'inSource' : 'external', justification: reason };
}

function notification({ code, object, needs }: NotDecided): object {
  const text = `${code} is not decided for ${nameOf(object)}: ${needs} is not known.`;
  return { level: 'note', descriptor: { id: code }, message: { text } };
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
