// The last line of .ci/run: print-count.ts TESTS.json EXIT_CODE GATE.json
import { existsSync, readFileSync } from 'node:fs';
import { countGate, countLine, countTests } from './count';

const [tests = '', exitCode = '1', gate = ''] = process.argv.slice(2);

function read(file: string) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

console.log(countLine([countTests(read(tests), Number(exitCode)), countGate(read(gate))]));
