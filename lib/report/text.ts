import type { Finding, NotDecided, Severity } from '../wiring/finding';
import { nameOf } from '../wiring/graph/resource';
import { cleanLine, countLine, enumerate } from './count-line';
import { groupsOf, titleOf } from './groups';
import { type Paint, painter, type Style } from './paint';
import { placeOf, placeOfObject, placeText } from './place';
import type { Report, ReportOptions } from './report-options';

/** For people: findings by host, and a count at the end; one line when nothing is found. */
export const text: Report = (result, options) => {
  const paint = painter(options.colour ?? false);
  if (result.findings.length === 0) return `${paint('green', cleanLine(options.subject, result))}\n`;
  const groups = groupsOf(result).map(({ title, findings }) =>
    [paint('bold', title), ...findings.map((finding) => findingText(finding, title, options, paint))].join('\n'),
  );
  const parts = [...groups, ...missingFacts(result.notDecided, paint), countLine(result.summary)];
  return `${parts.join('\n\n')}\n`;
};

const STYLE: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

function findingText(finding: Finding, title: string, options: ReportOptions, paint: Paint): string {
  const { severity, code, object, path, what, why, fix, related } = finding;
  const place = placeOf(finding, options);
  const name = titleOf(object);
  const head = [paint(STYLE[severity], severity), paint('bold', code), name === title ? '' : name, path];
  const lines = [
    ...(place === undefined ? [] : [paint('cyan', placeText(place))]),
    what,
    `${paint('dim', 'why:')} ${why}`,
    `${paint('dim', 'fix:')} ${fix}`,
    ...related.map((other) => `${paint('dim', 'see:')} ${withPlace(nameOf(other.object), placeOfObject(other))}`),
  ];
  return [`  ${head.filter((part) => part !== '').join('  ')}`, ...lines.map((line) => `    ${line}`)].join('\n');
}

function withPlace(name: string, place: ReturnType<typeof placeOfObject>): string {
  return place === undefined ? name : `${name} (${placeText(place)})`;
}

/** What was not decided, by the fact that is missing. */
function missingFacts(notDecided: readonly NotDecided[], paint: Paint): string[] {
  if (notDecided.length === 0) return [];
  const lines = [...new Set(notDecided.map(({ needs }) => needs))].map((needs) => {
    const codes = notDecided.filter((one) => one.needs === needs).map(({ code }) => code);
    return `  ${needs} is not known, so ${enumerate([...new Set(codes)])} could not be told; give it with --facts`;
  });
  return [[paint('bold', 'not decided'), ...lines].join('\n')];
}
