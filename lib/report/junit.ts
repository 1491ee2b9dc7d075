import type { Finding, NotDecided } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import type { Silenced } from '../wiring/silence';
import { fails } from './fails';
import { groupsOf } from './groups';
import { placeOf, placeText } from './place';
import type { Report, ReportOptions } from './report-options';

/**
 * For test reports: a suite a host, a case a finding. A finding below the severity that fails is a passed case that says so; what
 * is silenced or not decided is a skipped one.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export const junit: Report = (result, options) => {
  const suites = [
    ...groupsOf(result).map(({ title, findings }) =>
      suite(
        title,
        findings.map((one) => findingCase(one, options)),
      ),
    ),
    ...suiteOf('silenced', result.silenced.map(silencedCase)),
    ...suiteOf('not decided', result.notDecided.map(notDecidedCase)),
  ];
  // Some readers take a report without a case for a run that broke.
  const nothing = suite(options.subject, [element('testcase', { name: 'wiring', classname: options.subject })]);
  const all = element('testsuites', { name: 'auto-https' }, suites.length > 0 ? suites : [nothing]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
};

function findingCase(finding: Finding, options: ReportOptions): string {
  const { code, severity, object, path, what, why, fix } = finding;
  const place = placeOf(finding, options);
  const lines = [`${what}: ${why}.`, fix, ...(place === undefined ? [] : [placeText(place)])].join('\n');
  const outcome = fails(severity, options.failOn)
    ? element('failure', { type: severity, message: what }, [escaped(lines)])
    : element('system-out', {}, [escaped(`${severity}: ${lines}`)]);
  const attributes = { name: join(code, nameOf(object), path), classname: nameOf(object) };
  return element('testcase', { ...attributes, ...(place && { file: place.file, line: place.line }) }, [outcome]);
}

function silencedCase({ finding: { code, object, path }, reason }: Silenced): string {
  return skippedCase(join(code, nameOf(object), path), nameOf(object), reason);
}

function notDecidedCase({ code, object, needs }: NotDecided): string {
  return skippedCase(join(code, nameOf(object)), nameOf(object), `needs ${needs}`);
}

function skippedCase(name: string, classname: string, message: string): string {
  return element('testcase', { name, classname }, [element('skipped', { message })]);
}

function suiteOf(name: string, cases: readonly string[]): string[] {
  return cases.length === 0 ? [] : [suite(name, cases)];
}

function suite(name: string, cases: readonly string[]): string {
  const count = (tag: string) => cases.filter((one) => one.includes(`<${tag}`)).length;
  const counts = { tests: cases.length, failures: count('failure'), skipped: count('skipped'), errors: 0 };
  return element('testsuite', { name, ...counts }, cases);
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  within: readonly string[] = [],
): string {
  const head = [tag, ...Object.entries(attributes).map(([key, value]) => `${key}="${attribute(value)}"`)].join(' ');
  return within.length === 0 ? `<${head}/>` : `<${head}>${within.join('\n')}</${tag}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function attribute(value: string | number): string {
  return escaped(String(value)).replaceAll('\n', '&#10;');
}

/** Text as XML 1.0 bears it: some control characters may not stand in it, not even escaped. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
