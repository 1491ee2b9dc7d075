import { type Check, defineCheck, type Report } from './define-check';
import type { Finding } from './finding';
import type { Graph } from './graph/graph';
import { type Field, nameOf, Resource } from './graph/resource';
import { didYouMean } from './near-name';
import { type Found, fill, runChecks } from './run-checks';

/** The annotation that silences findings on the object that bears it: `AH101 reason`, several parted by `;` or a new line. */
export const IGNORE_ANNOTATION = 'cdk8s-auto-https/ignore';

/** A finding that the configuration silences. */
export interface Ignore {
  /** Such as `AH101`. */
  readonly code: string;
  /** As reports name it: `Gateway istio-ingress/web`; `ClusterIssuer letsencrypt`. */
  readonly object: string;
  /** Why the finding may stand. */
  readonly reason: string;
}

/** Ignores of a configuration file. */
export interface IgnoreList {
  /** The file, for what is said about the entries. */
  readonly file: string;
  readonly entries: readonly Ignore[];
}

/** A finding that somebody let stand, and why. */
export interface Silenced {
  readonly finding: Finding;
  readonly reason: string;
  readonly by: 'annotation' | 'configuration';
}

const messages = {
  AH020: {
    severity: 'info',
    hop: 'object',
    what: 'ignore of {code} on {object} silences nothing',
    why: 'the finding is gone, and the ignore would hide it when it comes back',
    fix: 'Remove the ignore.',
  },
  AH021: {
    severity: 'warning',
    hop: 'object',
    what: 'ignore "{entry}" {problem}',
    why: 'an ignore counts only with a known code and a reason, so this one silences nothing',
    fix: 'Write the code and why the finding may stand, such as "AH301 the Secret is copied by hand".{near}',
  },
} as const;

/** Says what is wrong with ignores. It knows that only once all other checks ran, so it has nothing to run by itself. */
export const ignores: Check = defineCheck({
  id: 'ignores',
  summary: 'Every ignore silences a finding, and says why.',
  rows: [],
  sources: [],
  reads: [],
  messages,
  run: () => {},
});

/** One ignore as it is written somewhere. */
interface Entry extends Ignore {
  readonly by: Silenced['by'];
  readonly at: Field;
  readonly text: string;
}

/** What is left once ignores are applied, what they silenced, and what is wrong with them. */
export interface AfterSilence {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Silenced[];
  readonly aboutIgnores: readonly Finding[];
}

/**
 * Applies the ignores of annotations and of the configuration.
 *
 * @param ran whether the check of a code ran; an ignore for one that did not may silence something
 * @param known all codes that there are
 */
export function silence(
  graph: Graph,
  found: Found,
  ran: (code: string) => boolean,
  known: ReadonlySet<string>,
  list?: IgnoreList,
): AfterSilence {
  const entries = [...annotated(graph), ...(list === undefined ? [] : listed(list))];
  const valid = entries.filter((entry) => problemOf(entry, known) === undefined);
  const byKey = new Map(valid.map((entry) => [keyOf(entry.code, entry.object), entry]));
  const used = new Set(found.notDecided.map(({ code, object }) => keyOf(code, nameOf(object))));
  const [findings, silenced]: [Finding[], Silenced[]] = [[], []];
  for (const finding of found.findings) {
    const key = keyOf(finding.code, nameOf(finding.object));
    const entry = byKey.get(key);
    if (entry) silenced.push({ finding, reason: entry.reason, by: entry.by });
    else findings.push(finding);
    used.add(key);
  }
  const run = (_: Graph, report: Report<typeof messages>) => {
    for (const entry of entries)
      complain(entry, report, known, ran(entry.code) && !used.has(keyOf(entry.code, entry.object)));
  };
  return { findings, silenced, aboutIgnores: runChecks(graph, [{ ...ignores, run }]).findings };
}

/** Whether a finding says that an ignore silences nothing, which silences something in another tree. */
export function usedElsewhere({ code, what }: Finding, silenced: readonly Silenced[]): boolean {
  if (code !== 'AH020') return false;
  return silenced.some(
    ({ finding }) => what === fill(messages.AH020.what, { code: finding.code, object: nameOf(finding.object) }),
  );
}

function complain(entry: Entry, report: Report<typeof messages>, known: ReadonlySet<string>, unused: boolean): void {
  const problem = problemOf(entry, known);
  if (problem !== undefined) {
    const near = problem === NO_SUCH_CODE ? didYouMean(entry.code, known) : '';
    report('AH021', entry.at, { entry: entry.text, problem, near });
  } else if (unused) {
    report('AH020', entry.at, { code: entry.code, object: entry.object });
  }
}

/** Codes of what was wrong with files; a file that is fine today has none, and may be ignored all the same. */
const OF_FILES = /^AH0[01]\d$/;

const NO_SUCH_CODE = 'names no code of a check';

function problemOf({ code, reason }: Entry, known: ReadonlySet<string>): string | undefined {
  if (!known.has(code) && !OF_FILES.test(code)) return NO_SUCH_CODE;
  return reason === '' ? 'gives no reason' : undefined;
}

function annotated(graph: Graph): Entry[] {
  return graph.resources
    .filter((resource) => !resource.isContext)
    .flatMap((resource) => {
      const at = resource.annotation(IGNORE_ANNOTATION);
      if (!at.isSet) return [];
      const texts = (at.text() ?? '').split(/[;\n]/).map((text) => text.trim());
      return texts
        .filter((text) => text !== '')
        .map((text) => ({ ...parseEntry(text), text, object: resource.toString(), by: 'annotation' as const, at }));
    });
}

function parseEntry(text: string): { code: string; reason: string } {
  const [, code = '', reason = ''] = /^(\S*?):?(?:\s+(.*))?$/s.exec(text) ?? [];
  return { code, reason };
}

/** The file is made an object, so that what is said about an entry names its place as any finding does. */
function listed({ file, entries }: IgnoreList): Entry[] {
  const object = { kind: 'File', metadata: { name: file }, ignore: entries };
  const resource = new Resource({ object, source: { file, document: 1, line: 1 } }, '');
  return entries.map((entry, index) => ({
    ...entry,
    text: `${entry.code} ${entry.object}`,
    by: 'configuration',
    at: resource.get('ignore', index),
  }));
}

function keyOf(code: string, object: string): string {
  return `${code} ${object}`;
}
