// `npm run e2e:agree`: breaks wires of dist/ one by one, and holds the checker's word against what the real chain does.
import { join, resolve } from 'node:path';
import { runScript } from '../../scripts/crds/run-script';
import { keyOf } from '../symptoms/mutation/key';
import type { Mutation } from '../symptoms/mutation/mutation';
import { servedHere } from '../symptoms/run/baseline';
import { Bench } from '../symptoms/run/bench';
import { inOrder } from '../symptoms/run/order';
import { Results } from '../symptoms/run/results';
import { tryAll } from '../symptoms/run/try-all';
import { readTree } from '../symptoms/tree/read-tree';
import type { Verdict } from '../symptoms/verdict/verdict';
import { parseOptions, USAGE } from './options';
import { asMutation } from './wires/as-mutation';
import { brokenWires } from './wires/break';
import { sample } from './wires/sample';

const PROJECT = resolve(__dirname, '../..');
const RESULTS = join(PROJECT, 'e2e/agree/results.jsonl');

async function main(argv: readonly string[]): Promise<number> {
  const { help, known, n, seed, worlds } = parseOptions(argv);
  if (help) return print(USAGE);
  const good = servedHere(readTree(PROJECT));
  const results = new Results(RESULTS);
  const drawn = sample(brokenWires(good), n, seed).map(asMutation);
  const isKnown = (mutation: Mutation) => results.get(mutation.name)?.key === keyOf(good, mutation);
  const untried = known ? [] : inOrder(drawn.filter((mutation) => !isKnown(mutation)));
  print(`${untried.length} of ${drawn.length} broken wires to try`);
  let failed = 0;
  const tried = (mutation: Mutation, outcome: Verdict | Error, seconds: number) => {
    print(`${String(seconds).padStart(4)} s  ${mutation.name}: ${wordsFor(outcome)}`);
    if (outcome instanceof Error) failed += 1;
    else results.set(mutation.name, { key: keyOf(good, mutation), verdict: outcome });
  };
  const places = Array.from({ length: Math.min(worlds, untried.length) }, () => new Bench(good, PROJECT));
  await tryAll(untried, { places, tried });
  return failed === 0 ? 0 : 1;
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
