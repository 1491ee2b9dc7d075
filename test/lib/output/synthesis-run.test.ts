import { currentRun, SYNTHESIS_RUN } from '../../../lib/output/synthesis-run';

test('a run is found by its name, whichever copy of the package looks for it', () => {
  const run = { mode: 'check' };
  const here = globalThis as Record<symbol, unknown>;
  expect(SYNTHESIS_RUN).toBe(Symbol.for('cdk8s-auto-https.synthesis-run'));
  expect(currentRun()).toBeUndefined();
  here[Symbol.for('cdk8s-auto-https.synthesis-run')] = run;
  try {
    expect(currentRun()).toBe(run);
  } finally {
    delete here[SYNTHESIS_RUN];
  }
});
