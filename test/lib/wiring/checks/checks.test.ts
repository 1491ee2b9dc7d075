import { readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseStream } from '../../../../lib/manifests/parse-stream';
import { CHECKS } from '../../../../lib/wiring/checks';
import type { Check } from '../../../../lib/wiring/define-check';
import type { Finding } from '../../../../lib/wiring/finding';
import { Graph } from '../../../../lib/wiring/graph/graph';
import { nameOf } from '../../../../lib/wiring/graph/resource';
import { runChecks } from '../../../../lib/wiring/run-checks';
import type { BadTree, CheckFixture, ExpectedFinding, GoodTree } from './fixture';

const CHECK_FOLDER = join(__dirname, '../../../../lib/wiring/checks');

const fixtures = new Map(
  filesOf(__dirname, '.fixture.ts').map((file) => [
    basename(file, '.fixture.ts'),
    require(join(__dirname, file)).fixture as CheckFixture,
  ]),
);
const fixtureOf = ({ id }: Check) => fixtures.get(id) ?? { good: {}, bad: [] };

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function graphOf(tree: GoodTree): Graph {
  const { yaml, ...options } = typeof tree === 'string' ? { yaml: tree } : tree;
  const { manifests, faults } = parseStream(yaml);
  expect(faults).toEqual([]);
  return new Graph(manifests, options);
}

/** A good tree with one line written otherwise. */
function mutated(fixture: CheckFixture, { of, line, nth, becomes, facts, complete }: BadTree): GoodTree {
  const good = fixture.good[of];
  if (good === undefined) throw new Error(`no good tree is named "${of}"`);
  const tree = typeof good === 'string' ? { yaml: good } : good;
  const lines = tree.yaml.split('\n');
  const at = lines.flatMap((text, index) => (text.trim() === line ? [index] : []));
  if (nth === undefined && at.length !== 1) throw new Error(`"${line}" stands ${at.length} times in "${of}": say nth`);
  const index = at[(nth ?? 1) - 1];
  if (index === undefined) throw new Error(`"${line}" stands only ${at.length} times in "${of}"`);
  const indentation = /^ */.exec(lines[index] as string)?.[0] as string;
  lines.splice(index, 1, ...(becomes === undefined ? [] : [indentation + becomes]));
  return { ...tree, yaml: lines.join('\n'), ...(facts && { facts }), ...(complete !== undefined && { complete }) };
}

function describeFinding(finding: Finding): string {
  return `${finding.code} ${finding.severity} ${nameOf(finding.object)} ${finding.path}: ${finding.what}`;
}

function isExpected(finding: Finding, expected: ExpectedFinding): boolean {
  const related = finding.related.map(({ object }) => nameOf(object));
  return (
    finding.code === expected.code &&
    nameOf(finding.object) === expected.object &&
    finding.path === expected.path &&
    (expected.severity ?? finding.severity) === finding.severity &&
    (expected.related ?? []).every((name) => related.includes(name))
  );
}

describe.each(CHECKS)('$id', (check) => {
  const fixture = fixtureOf(check);

  test.each(Object.entries(fixture.good))('lets be: %s', (_name, tree) => {
    expect(runChecks(graphOf(tree), CHECKS).findings.map(describeFinding)).toEqual([]);
  });

  test.each(fixture.bad)('finds: $slip', (bad) => {
    const { findings } = runChecks(graphOf(mutated(fixture, bad)), [check]);
    for (const expected of [bad.finds].flat()) {
      if (!findings.some((finding) => isExpected(finding, expected))) {
        expect(findings.map(describeFinding)).toContain(JSON.stringify(expected));
      }
    }
    const codes = [bad.finds].flat().map(({ code }) => code as string);
    expect(findings.filter(({ code }) => !codes.includes(code)).map(describeFinding)).toEqual([]);
  });

  test('raises each of its codes', () => {
    const raised = new Set(fixture.bad.flatMap(({ finds }) => [finds].flat().map(({ code }) => code as string)));
    expect([...raised].sort()).toEqual(Object.keys(check.messages).sort());
  });

  test('reads the kinds that it says', () => {
    const trees = [...Object.values(fixture.good), ...fixture.bad.map((bad) => mutated(fixture, bad))];
    const reads = new Set(
      trees.flatMap((tree) => {
        const graph = graphOf(tree);
        return [...graph.recordReads(() => runChecks(graph, [check]))];
      }),
    );
    expect([...reads].sort()).toEqual([...check.reads].sort());
  });
});

describe('the registry', () => {
  const files = filesOf(CHECK_FOLDER, '.ts').filter((file) => basename(file) !== 'index.ts');

  test('has every file, and a file for every entry', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual(files.map((file) => basename(file, '.ts')).sort());
  });

  test('has a fixture for every check, and no other', () => {
    expect([...fixtures.keys()].sort()).toEqual(CHECKS.map(({ id }) => id).sort());
  });

  test('has every code once, in ascending order within a topic', () => {
    const codes = CHECKS.flatMap(({ messages }) => Object.keys(messages));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});
