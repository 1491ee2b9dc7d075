import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { observed } from '../../../e2e/agree/judge/observation';
import { asMutation } from '../../../e2e/agree/wires/as-mutation';
import { type BrokenWire, brokenWires } from '../../../e2e/agree/wires/break';
import { mutate } from '../../../e2e/symptoms/mutation/mutate';
import { readTree } from '../../../e2e/symptoms/tree/read-tree';
import type { Tree } from '../../../e2e/symptoms/tree/tree';
import type { Verdict } from '../../../e2e/symptoms/verdict/verdict';
import { CHECKS } from '../../../lib/wiring/checks';
import type { Facts } from '../../../lib/wiring/facts/facts';
import { Graph } from '../../../lib/wiring/graph/graph';
import { nameOf } from '../../../lib/wiring/graph/resource';
import { runChecks } from '../../../lib/wiring/run-checks';
import { trace } from '../../../lib/wiring/trace/trace';
import { HARMLESS } from './own-dist-harmless';

const ROOT = join(__dirname, '../../..');
const HOST = 'application.sample.com';
const FACTS = load(readFileSync(join(ROOT, 'install/facts.yaml'), 'utf8')) as Facts;

const tree = readTree(ROOT);
const wires = brokenWires(tree);
const good = judged(tree);
const unnoticed = wires.filter((wire) => !isNoticed(wire)).map(({ name }) => name);

/** What the checker says of a tree: findings that matter, and where requests to the host end. */
function judged({ dist }: Tree): { readonly findings: ReadonlySet<string>; readonly ends: string } {
  const manifests = Object.keys(dist)
    .sort()
    .flatMap((file) => dist[file] ?? [])
    .map((object) => ({ object }));
  const graph = new Graph(manifests, { complete: true, facts: FACTS });
  const { findings } = runChecks(graph, CHECKS);
  const telling = findings.filter(({ severity }) => severity !== 'info');
  const ends = (['https', 'http'] as const).map((scheme) => {
    const { outcome } = trace(graph, { scheme, host: HOST }, findings);
    return `${scheme} ${outcome.ends}${'url' in outcome ? ` ${outcome.url}` : ''}`;
  });
  return {
    findings: new Set(telling.map(({ code, object, path }) => `${code} ${nameOf(object)} ${path}`)),
    ends: ends.join(', '),
  };
}

/** Whether a check finds something that the good tree does not have, or the trace of the host ends elsewhere. */
function isNoticed({ edit }: BrokenWire): boolean {
  const { findings, ends } = judged(mutate(tree, { edits: [edit] }));
  return ends !== good.ends || [...findings].some((finding) => !good.findings.has(finding));
}

/** What the real chain did, by the name of the wire: `npm run e2e:agree` has noted it. */
function results(): ReadonlyMap<string, Verdict> {
  const lines = readFileSync(join(ROOT, 'e2e/agree/results.jsonl'), 'utf8').split('\n').filter(Boolean);
  const parsed = lines.map((line) => JSON.parse(line) as { readonly slip: string; readonly verdict: Verdict });
  return new Map(parsed.map(({ slip, verdict }) => [slip, verdict]));
}

const reasonOf = (name: string) => HARMLESS.find((one) => one.wires.test(name));

test('dist/ is wired: the host is served and redirected', () => {
  expect(good.ends).toBe(`https served, http redirected https://${HOST}/`);
});

test('every broken wire of dist/ is noticed, or there is a reason why it breaks nothing', () => {
  const harmless = unnoticed.filter(reasonOf).length;
  const caught = wires.length - unnoticed.length;
  console.info(`mutation score of dist/: ${caught} of ${wires.length} caught, ${harmless} harmless`);
  expect(unnoticed.filter((name) => !reasonOf(name))).toEqual([]);
});

test('every reason is needed', () => {
  expect(HARMLESS.filter(({ wires: pattern }) => !unnoticed.some((name) => pattern.test(name)))).toEqual([]);
});

test('no broken wire that passes for harmless made the real chain fail', () => {
  const verdicts = results();
  const failed = wires
    .filter(({ name }) => unnoticed.includes(name))
    .flatMap((wire) => {
      const verdict = verdicts.get(wire.name);
      const observation = verdict && observed(asMutation(wire), verdict);
      return observation && !observation.works ? [`${wire.name}: ${observation.saw}`] : [];
    });
  expect(failed).toEqual([]);
});
