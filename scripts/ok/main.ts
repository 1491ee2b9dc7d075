// The gate: npm run ok [-- --no-tests] [--result FILE]
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runScript } from '../crds/run-script';
import { parseOptions } from './options';
import { failureReport, stepLine } from './report';
import { runSteps } from './run-steps';
import type { StepResult } from './step';
import { steps, unitTestStep } from './steps';

const ROOT = resolve(__dirname, '../..');

async function main(argv: readonly string[]): Promise<number> {
  const { tests, result } = parseOptions(argv);
  const say = (ended: StepResult) => console.log(stepLine(ended));
  const results = await runSteps(steps(ROOT), 2, say);
  if (tests) results.push(...(await runSteps([unitTestStep(ROOT)], 1, say)));

  const failed = results.filter(({ passed }) => !passed).length;
  if (failed > 0) console.error(failureReport(results));
  if (result !== undefined) writeFileSync(result, JSON.stringify({ passed: results.length - failed, failed }));
  return failed > 0 ? 1 : 0;
}

runScript(() => main(process.argv.slice(2)));
