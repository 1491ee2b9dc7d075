import { failureReport, stepLine } from '../../../scripts/ok/report';
import { runSteps } from '../../../scripts/ok/run-steps';
import type { Step } from '../../../scripts/ok/step';

const step = (name: string, run: Step['run'], saysMore = false): Step => ({
  name,
  fix: `Mend ${name}.`,
  saysMore,
  run,
});
const passed = async () => ({ passed: true, output: 'much' });
const failed = async () => ({ passed: false, output: 'line 3 is wrong' });

test('a failing step stops no other, and one that cannot run has failed', async () => {
  const said: string[] = [];
  const broken = async () => Promise.reject(new Error('spawn npm ENOENT'));
  const results = await runSteps([step('a', failed), step('b', broken), step('c', passed)], 2, (result) =>
    said.push(result.step.name),
  );
  expect(said.sort()).toEqual(['a', 'b', 'c']);
  expect(results.filter((result) => result.passed).map((result) => result.step.name)).toEqual(['c']);
  expect(failureReport(results)).toContain('spawn npm ENOENT');
});

test('no more steps run at a time than asked for', async () => {
  let running = 0;
  let most = 0;
  const counted = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    return { passed: true, output: '' };
  };
  await runSteps(
    ['a', 'b', 'c', 'd'].map((name) => step(name, counted)),
    2,
    () => {},
  );
  expect(most).toBe(2);
});

test('a step is one line, and a passed one keeps to itself unless it could not compare', () => {
  const result = { passed: true, output: 'Go is not installed', seconds: 0.44 };
  expect(stepLine({ ...result, step: step('types', passed) })).toBe('ok      0.4 s  types');
  expect(stepLine({ ...result, step: step('CRDs', passed, true) })).toBe('ok      0.4 s  CRDs (Go is not installed)');
  expect(stepLine({ ...result, passed: false, step: step('types', failed) })).toBe('FAIL    0.4 s  types');
});

test('of a failed step the report holds what it said and what to do', () => {
  const [one, other] = [step('types', failed), step('arrows', passed)];
  const report = failureReport([
    { step: one, passed: false, output: 'line 3 is wrong', seconds: 1 },
    { step: other, passed: true, output: 'much', seconds: 1 },
  ]);
  expect(report).toBe('\n── types\nline 3 is wrong\n→ Mend types.');
});
