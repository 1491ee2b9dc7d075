// The last line of .ci/run: print-count.ts KIND FILE EXIT_CODE ..., with KIND one of tests, gate and answers
import { existsSync, readFileSync } from 'node:fs';
import { type Count, countAnswers, countGate, countLine, countTests } from './count';

const COUNTS: Readonly<Record<string, (file: string, exitCode: number) => Count>> = {
  tests: (file, exitCode) => countTests(read(file), exitCode),
  gate: (file, exitCode) => countGate(read(file), exitCode),
  answers: (file, exitCode) => countAnswers(read(file), exitCode),
};

function read(file: string) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Every part is counted, a part of no known kind as a failure. */
function counts([kind = '', file = '', exitCode = '1', ...more]: readonly string[]): Count[] {
  const count = COUNTS[kind]?.(file, Number(exitCode)) ?? { passed: 0, failed: 1 };
  return more.length === 0 ? [count] : [count, ...counts(more)];
}

console.log(countLine(counts(process.argv.slice(2))));
