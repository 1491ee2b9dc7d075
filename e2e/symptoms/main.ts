// `npm run e2e:symptoms`: tries slips in dist/ one by one, keeps what was observed, writes e2e/SYMPTOMS.md.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runScript } from '../../scripts/crds/run-script';
import { MUTATIONS } from './catalogue';
import { keyOf } from './mutation/key';
import type { Mutation } from './mutation/mutation';
import { parseOptions, pick, USAGE } from './options';
import { isKnown, pageOf } from './report/observed';
import { servedHere } from './run/baseline';
import { Bench } from './run/bench';
import { inOrder } from './run/order';
import { Results } from './run/results';
import { tryAll } from './run/try-all';
import { readTree } from './tree/read-tree';
import { contradictions } from './verdict/expectation';
import type { Verdict } from './verdict/verdict';

const PROJECT = resolve(__dirname, '../..');
const PAGE = join(PROJECT, 'e2e/SYMPTOMS.md');
const RESULTS = join(PROJECT, 'e2e/symptoms/results.jsonl');

async function main(argv: readonly string[]): Promise<number> {
  const { help, list, only, again, unseen, worlds } = parseOptions(argv);
  if (help) return print(USAGE);
  const picked = pick(MUTATIONS, only);
  if (list) return print(picked.map(({ name, rows }) => `${name.padEnd(60)} ${rows.join(', ')}`).join('\n'));
  const good = servedHere(readTree(PROJECT));
  const results = new Results(RESULTS);
  const isWanted = (mutation: Mutation) =>
    unseen ? results.get(mutation.name) === undefined : again || !isKnown(results, good, mutation);
  const untried = inOrder(picked.filter(isWanted));
  print(`${untried.length} of ${picked.length} slips to try`);
  let failed = 0;
  const writePage = () => writeFileSync(PAGE, pageOf(MUTATIONS, results, good));
  const tried = (mutation: Mutation, outcome: Verdict | Error, seconds: number) => {
    print(`${String(seconds).padStart(4)} s  ${mutation.name}: ${wordsFor(mutation, outcome)}`);
    if (outcome instanceof Error) {
      failed += 1;
      return;
    }
    results.set(mutation.name, { key: keyOf(good, mutation), verdict: outcome });
    writePage();
  };
  const places = Array.from({ length: Math.min(worlds, untried.length) }, () => new Bench(good, PROJECT));
  await tryAll(untried, { places, tried });
  writePage();
  return failed === 0 ? 0 : 1;
}

function wordsFor({ expect }: Mutation, outcome: Verdict | Error): string {
  if (outcome instanceof Error) return `not tried: ${outcome.message}`;
  const against = contradictions(expect, outcome);
  return against.length === 0 ? 'as expected' : `OTHERWISE: ${against.join('; ')}`;
}

function print(text: string): number {
  console.log(text);
  return 0;
}

runScript(() => main(process.argv.slice(2)));
