import type { StepResult } from './step';

/** One line a step; a passed step's note follows it. */
export function stepLine({ step, passed, seconds, output }: StepResult): string {
  const line = `${passed ? 'ok  ' : 'FAIL'}  ${seconds.toFixed(1).padStart(5)} s  ${step.name}`;
  return passed && step.saysMore && output !== '' ? `${line} (${output})` : line;
}

/** What each failed step said, and what to do; empty when all passed. */
export function failureReport(results: readonly StepResult[]): string {
  return results
    .filter(({ passed }) => !passed)
    .map(({ step, output }) => `\n── ${step.name}\n${output}\n→ ${step.fix}`)
    .join('\n');
}
