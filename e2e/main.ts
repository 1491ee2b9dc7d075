// `npm run e2e`: makes a world, applies dist/, asks the questions of docs/e2e.md from outside, prints the answers, ends the world.
import { relative } from 'node:path';

import { InvalidInputError } from '../lib/errors';
import { type Answer, answer } from './questions/asking/answer';
import { writeAnswers } from './questions/asking/answers-file';
import { type AskingOptions, parseOptions, USAGE } from './questions/asking/options';
import { pick } from './questions/asking/pick';
import { heading, line, summary } from './questions/asking/table';
import { QUESTIONS } from './questions/list';
import type { Question } from './questions/question';
import { World } from './world/world';

const now = () => performance.now() / 1000;

async function main(argv: readonly string[]): Promise<number> {
  const options = asked(argv);
  if (options === undefined) return 2;
  if (options.help) return print(USAGE);
  if (options.list) return print(QUESTIONS.map(({ title }) => title).join('\n'));
  return askAll(pick(QUESTIONS, options.only), options.keep);
}

/** What is asked for; nothing where it cannot be understood, which is said. */
function asked(argv: readonly string[]): AskingOptions | undefined {
  try {
    return parseOptions(argv);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

function print(text: string): number {
  console.log(text);
  return 0;
}

async function askAll(questions: readonly Question[], keep: boolean): Promise<number> {
  const began = now();
  const say = (text: string) => console.log(`${(now() - began).toFixed(1).padStart(6)} s  ${text}`);
  const world = await World.up({ say, stays: keep });
  const answers: Answer[] = [];
  for (const question of questions) {
    console.log(heading(question.title));
    const asked = { title: question.title, findings: question.ask(world) };
    answers.push(await answer(asked, { tell: (finding) => console.log(line(finding)), now }));
    writeAnswers(world.run, answers);
  }
  const right = answers.every((each) => each.right) && world.ended().length === 0;
  for (const end of world.ended()) console.log(`  WRONG ended though nobody ended it: ${end}`);
  console.log(summary(answers, now() - began));
  await end(world, { keep, right, answers });
  return right ? 0 : 1;
}

interface Ending {
  readonly keep: boolean;
  readonly right: boolean;
  readonly answers: readonly Answer[];
}

/** Logs are the evidence of a wrong answer; of right ones the answers are enough. */
async function end(world: World, { keep, right, answers }: Ending): Promise<void> {
  const run = relative(process.cwd(), world.run) || '.';
  if (keep) {
    console.log(
      `The world goes on. Logs: ${run}/log. To end it: node scripts/run-ts.cjs e2e/world/main.ts down ${world.id}`,
    );
    return;
  }
  await world.down({ keepLogs: !right });
  console.log(`Answers: ${relative(process.cwd(), writeAnswers(world.run, answers))}`);
  if (!right) console.log(`Logs of every process: ${run}/log`);
}

// What is thrown explains itself, or shows where it comes from: see scripts/run-ts.cjs.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
