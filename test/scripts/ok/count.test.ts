import { countAnswers, countGate, countLine, countTests } from '../../../scripts/ok/count';

const result = { numPassedTests: 8, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };

test('the last line of a run adds tests and steps', () => {
  expect(countLine([countTests(result, 0), countGate({ passed: 7, failed: 1 }, 1)])).toBe('15 passed, 1 failed');
});

test('a test file that does not even load is a failure', () => {
  const more = { ...result, numFailedTests: 2, numRuntimeErrorTestSuites: 1 };
  expect(countTests(more, 1)).toEqual({ passed: 8, failed: 3 });
});

test('missed coverage fails no test, and is a failure', () => {
  expect(countTests(result, 1)).toEqual({ passed: 8, failed: 1 });
});

test('a run that wrote no result has failed', () => {
  expect(countTests(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countGate(undefined, 1)).toEqual({ passed: 0, failed: 1 });
});

test('a gate that counts no failure and still ends with one has failed', () => {
  expect(countGate({ passed: 8, failed: 0 }, 0)).toEqual({ passed: 8, failed: 0 });
  expect(countGate({ passed: 8, failed: 0 }, 1)).toEqual({ passed: 8, failed: 1 });
});

test('questions count as they were answered, and a run that broke off has failed', () => {
  const answers = [{ right: true }, { right: false }, { right: true }];
  expect(countAnswers(answers, 1)).toEqual({ passed: 2, failed: 1 });
  expect(countAnswers([{ right: true }], 0)).toEqual({ passed: 1, failed: 0 });
  expect(countAnswers([{ right: true }], 1)).toEqual({ passed: 1, failed: 1 });
  expect(countAnswers(undefined, 1)).toEqual({ passed: 0, failed: 1 });
});
