/** What `jest --json` says, as far as it is read here. */
export interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Tests as jest counts them; a file that could not run, a missed coverage or a run without result is a failure as well. */
export function countTests(result: JestResult | undefined, exitCode: number): Count {
  if (result === undefined) return { passed: 0, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Steps of the gate; a gate that did not get to its end is a failure. */
export function countGate(result: Count | undefined, exitCode: number): Count {
  if (result === undefined) return { passed: 0, failed: 1 };
  return result.failed === 0 && exitCode !== 0 ? { ...result, failed: 1 } : result;
}

/** Questions that the real control planes answered; a run that did not get to its end is a failure as well. */
export function countAnswers(answers: readonly { readonly right: boolean }[] | undefined, exitCode: number): Count {
  const passed = answers?.filter(({ right }) => right).length ?? 0;
  const failed = answers === undefined ? 1 : answers.length - passed;
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

export function countLine(counts: readonly Count[]): string {
  const sum = (of: (count: Count) => number) => counts.reduce((total, count) => total + of(count), 0);
  return `${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed`;
}
