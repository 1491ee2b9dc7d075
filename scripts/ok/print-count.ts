// The last line of .ci/run: print-count.ts TESTS.json EXIT_CODE GATE.json [ANSWERS.json EXIT_CODE]
import { existsSync, readFileSync } from 'node:fs';
import { countAnswers, countGate, countLine, countTests } from './count';

const [tests = '', testsExit = '1', gate = '', answers, answersExit = '1'] = process.argv.slice(2);

function read(file: string) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

console.log(
  countLine([
    countTests(read(tests), Number(testsExit)),
    countGate(read(gate)),
    ...(answers === undefined ? [] : [countAnswers(read(answers), Number(answersExit))]),
  ]),
);
