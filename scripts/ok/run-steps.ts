import type { Step, StepResult } from './step';

/** Runs all steps, so many at a time, and says each as it ends. */
export async function runSteps(
  steps: readonly Step[],
  atATime: number,
  ended: (result: StepResult) => void,
): Promise<StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  async function lane(): Promise<void> {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = await runStep(step);
      results.push(result);
      ended(result);
    }
  }
  await Promise.all(Array.from({ length: atATime }, lane));
  return results;
}

async function runStep(step: Step): Promise<StepResult> {
  const start = performance.now();
  const outcome = await step.run().catch((error: Error) => ({ passed: false, output: error.message }));
  return { ...outcome, step, seconds: (performance.now() - start) / 1000 };
}
