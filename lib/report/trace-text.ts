import { type Finding, SEVERITIES } from '../wiring/finding';
import type { Resource } from '../wiring/graph/resource';
import { nameOf } from '../wiring/graph/resource';
import { urlOf } from '../wiring/trace/request';
import type { Outcome, Trace } from '../wiring/trace/trace';
import type { HopState, TracedHop } from '../wiring/trace/traced-hop';
import { type Paint, painter, type Style } from './paint';
import { placeOf, placeText } from './place';
import type { ReportOptions } from './report-options';

const MARKS: Readonly<Record<HopState, readonly [mark: string, style: Style]>> = {
  ok: ['✓', 'green'],
  broken: ['✗', 'red'],
  unknown: ['?', 'yellow'],
  'not-reached': ['·', 'dim'],
};

/** A trace for people: each hop with the objects that make it, what was found on it, and how it ends. */
export function traceText(trace: Trace, options: Pick<ReportOptions, 'colour' | 'lineOf'> = {}): string {
  const paint = painter(options.colour ?? false);
  const last = lastOf(trace);
  const hops = trace.hops.flatMap((hop) => [
    ...hopLines(hop, paint),
    ...hop.findings.flatMap((one) => findingLines(one, options, paint, one !== last)),
  ]);
  return [paint('bold', urlOf(trace.request)), ...hops, ...outcomeLines(trace.outcome, last, paint)].join('\n');
}

const INDENT = ' '.repeat(19);

function hopLines({ hop, state, says, objects }: TracedHop, paint: Paint): string[] {
  const [mark, style] = MARKS[state];
  const places = [...new Set(objects.flatMap(placeOfResource))];
  const where = places.length === 0 ? [] : [`${INDENT}${paint('dim', places.join('  '))}`];
  return [`  ${paint(style, mark)} ${hop.padEnd(13)}  ${says}`, ...where];
}

function placeOfResource({ manifest: { source } }: Resource): string[] {
  return source === undefined ? [] : [placeText(source)];
}

/** The fix of the finding that ends a request stands at the end. */
function findingLines(
  finding: Finding,
  options: Pick<ReportOptions, 'lineOf'>,
  paint: Paint,
  withFix: boolean,
): string[] {
  const { severity, code, object, path, what, why, fix } = finding;
  const place = placeOf(finding, options);
  const head = [severity, code, nameOf(object), path, ...(place === undefined ? [] : [placeText(place)])];
  return [
    `      ${head.filter((part) => part !== '').join('  ')}`,
    `        ${what}: ${why}`,
    ...(withFix ? [`        ${paint('dim', 'fix:')} ${fix}`] : []),
  ];
}

function outcomeLines(outcome: Outcome, last: Finding | undefined, paint: Paint): string[] {
  switch (outcome.ends) {
    case 'served':
      return [paint('green', '  → served')];
    case 'redirected':
      return [paint('green', `  → ${outcome.code} to ${outcome.url}`)];
    case 'unknown':
      return [paint('yellow', `  → not known at ${outcome.at.hop}`), ...fixLines(last, paint)];
    case 'broken':
      return [
        paint('red', `  → broken at ${outcome.at.hop}`),
        ...fixLines(last, paint),
        `      browser:        ${outcome.seen.browser}`,
        `      curl:           ${outcome.seen.curl}`,
        `      Let's Encrypt:  ${outcome.seen.letsEncrypt}`,
      ];
  }
}

/** The finding whose fix is the first to try: the worst on the hop where a request ends, else on those that it does not reach. */
export function lastOf({ hops, outcome }: Trace): Finding | undefined {
  if (!('at' in outcome)) return undefined;
  const { at } = outcome;
  const findings = at.findings.length > 0 ? at.findings : hops.slice(hops.indexOf(at)).flatMap((hop) => hop.findings);
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity))[0];
}

function fixLines(last: Finding | undefined, paint: Paint): string[] {
  return last === undefined ? [] : [`      ${paint('dim', 'fix:')}            ${last.fix}`];
}
