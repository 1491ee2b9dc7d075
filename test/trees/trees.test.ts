import { type ParsedStream, parseStream } from '../../lib/manifests/parse-stream';
import { type CheckResult, checkManifests } from '../../lib/wiring/check-manifests';
import type { Facts } from '../../lib/wiring/facts/facts';
import type { Finding } from '../../lib/wiring/finding';
import { nameOf } from '../../lib/wiring/graph/resource';
import { changed, loadTrees, type Slip, type Tree } from './load';

// Slips that are let pass: `style/id` and why they cannot be told from what is right.
const NOT_DECIDED: Readonly<Record<string, string>> = {};

const STYLES = loadTrees();
const score = { found: 0, slips: 0 };

afterAll(() => {
  process.stdout.write(`slips found: ${score.found} of ${score.slips}\n`);
});

function findingsOf(tree: Tree, facts: Facts | undefined, complete: boolean): CheckResult['findings'] {
  const read = Object.values(tree).flatMap((text) => text.split(/^---$/m).map(parsedOnce));
  const manifests = read.flatMap((one) => one.manifests.map((manifest) => ({ ...manifest })));
  expect(read.flatMap(({ faults }) => faults)).toEqual([]);
  return checkManifests(manifests, { complete, ...(facts && { facts }) }).findings;
}

const parsed = new Map<string, ParsedStream>();

/** Nearly all documents of a changed tree are those of its base. */
function parsedOnce(document: string): ParsedStream {
  const known = parsed.get(document) ?? parseStream(document);
  parsed.set(document, known);
  return known;
}

/** What tells a finding from others; two of the same words are one. */
const wordsOf = ({ code, severity, object, what }: Finding) => `${code} ${severity} ${nameOf(object)}: ${what}`;

/** What a tree has that its style's base has not. */
function newFindings(known: ReadonlySet<string>, tree: Tree, facts: Facts | undefined, complete: boolean): Finding[] {
  return findingsOf(tree, facts, complete).filter((finding) => !known.has(wordsOf(finding)));
}

function errorsIn(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'error').map(wordsOf);
}

/** A finding that is bad enough and has a culprit at one end. */
function isAnswer({ object, related, severity }: Finding, slip: Slip): boolean {
  const ends = [object, ...related.map((other) => other.object)].map(nameOf);
  return (severity !== 'info' || slip.severity === 'info') && slip.culprit.some((one) => ends.includes(one));
}

describe.each(STYLES)('$style', (style) => {
  test.each([true, false])('the tree is right; all that there is: %s', (complete) => {
    expect(errorsIn(findingsOf(style.base, undefined, complete))).toEqual([]);
  });

  test.each([true, false])('a right variation raises no error; all that there is: %s', (complete) => {
    const known = new Set(findingsOf(style.base, undefined, complete).map(wordsOf));
    const alarms = style.variations.map((one) => ({
      variation: one.id,
      errors: errorsIn(newFindings(known, changed(style.base, one), one.facts, complete)),
    }));
    expect(alarms.filter(({ errors }) => errors.length > 0)).toEqual([]);
  });

  test('every slip is found, and its culprit named', () => {
    const known = new Set(findingsOf(style.base, undefined, true).map(wordsOf));
    const missed = style.slips.filter((slip) => {
      const findings = newFindings(known, changed(style.base, slip), slip.facts, true);
      return !findings.some((finding) => isAnswer(finding, slip));
    });
    score.slips += style.slips.length;
    score.found += style.slips.length - missed.length;
    expect(missed.map(({ id }) => `${style.style}/${id}`)).toEqual(
      Object.keys(NOT_DECIDED).filter((id) => id.startsWith(`${style.style}/`)),
    );
  });
});
