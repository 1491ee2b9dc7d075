// `npm run e2e:agree`: breaks wires of dist/ one by one, and holds the checker's word against what the real chain does.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runScript } from '../../scripts/crds/run-script';
import { HOST } from '../symptoms/catalogue/objects';
import { keyOf } from '../symptoms/mutation/key';
import { mutate } from '../symptoms/mutation/mutate';
import type { Mutation } from '../symptoms/mutation/mutation';
import { servedHere } from '../symptoms/run/baseline';
import { Bench } from '../symptoms/run/bench';
import { inOrder } from '../symptoms/run/order';
import { Results } from '../symptoms/run/results';
import { tryAll } from '../symptoms/run/try-all';
import { readTree } from '../symptoms/tree/read-tree';
import type { Tree } from '../symptoms/tree/tree';
import type { Verdict } from '../symptoms/verdict/verdict';
import { installed } from './judge/installed';
import { observed } from './judge/observation';
import { agrees, type Judged, matrix, page } from './judge/page';
import { predict } from './judge/prediction';
import { parseOptions, USAGE } from './options';
import { asMutation } from './wires/as-mutation';
import { brokenWires } from './wires/break';
import { sample } from './wires/sample';

const PROJECT = resolve(__dirname, '../..');
const RESULTS = join(PROJECT, 'e2e/agree/results.jsonl');

const PAGE = join(PROJECT, 'e2e/AGREEMENT.md');

async function main(argv: readonly string[]): Promise<number> {
  const { help, known: onlyKnown, n, seed, worlds } = parseOptions(argv);
  if (help) return print(USAGE);
  const good = servedHere(readTree(PROJECT));
  const results = new Results(RESULTS);
  const wires = brokenWires(good).map(asMutation);
  const drawn = onlyKnown ? wires : sample(wires, n, seed);
  if (!onlyKnown && !(await observe(drawn, { good, results, worlds }))) return 1;
  const judged = judge(drawn, good, results);
  if (!onlyKnown) writeFileSync(PAGE, page(judged, { n, seed, of: wires.length }));
  for (const { name, prediction, observation } of judged.filter((one) => !agrees(one))) {
    print(`${name}\n  checker: ${prediction.because[0] ?? 'works'}\n  really:  ${observation.saw}`);
  }
  print([...matrix(judged), `${judged.filter(agrees).length} of ${judged.length} agree`].join('\n'));
  return judged.every(agrees) ? 0 : 1;
}

interface Observing {
  readonly good: Tree;
  readonly results: Results;
  readonly worlds: number;
}

/** Tries what was not observed yet; whether all of it could be tried. */
async function observe(drawn: readonly Mutation[], { good, results, worlds }: Observing): Promise<boolean> {
  const untried = inOrder(drawn.filter((mutation) => known(mutation, good, results) === undefined));
  print(`${untried.length} of ${drawn.length} broken wires to try`);
  let failed = 0;
  const tried = (mutation: Mutation, outcome: Verdict | Error, seconds: number) => {
    print(`${String(seconds).padStart(4)} s  ${mutation.name}: ${wordsFor(outcome)}`);
    if (outcome instanceof Error) failed += 1;
    else results.set(mutation.name, { key: keyOf(good, mutation), verdict: outcome });
  };
  const places = Array.from({ length: Math.min(worlds, untried.length) }, () => new Bench(good, PROJECT));
  await tryAll(untried, { places, tried });
  return failed === 0;
}

/** What was observed of a broken wire, of dist/ as it is and as it is tried now. */
function known(mutation: Mutation, good: Tree, results: Results): Verdict | undefined {
  const result = results.get(mutation.name);
  return result?.key === keyOf(good, mutation) ? result.verdict : undefined;
}

/** Both words on every wire that was observed. */
function judge(drawn: readonly Mutation[], good: Tree, results: Results): Judged[] {
  const facts = installed(good);
  return drawn.flatMap((mutation) => {
    const verdict = known(mutation, good, results);
    if (verdict === undefined) return [];
    const prediction = predict(mutate(good, mutation), HOST, facts);
    return [{ name: mutation.name, prediction, observation: observed(mutation, verdict) }];
  });
}

function wordsFor(outcome: Verdict | Error): string {
  if (outcome instanceof Error) return `not tried: ${outcome.message}`;
  const { dns, http, https, certificate, applied } = outcome;
  return `${applied ? '' : 'refused; '}dns ${dns}, http ${http}, https ${https}, certificate ${certificate}`;
}

function print(text: string): number {
  console.log(text);
  return 0;
}

runScript(() => main(process.argv.slice(2)));
