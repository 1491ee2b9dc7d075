import type { Cadence } from '../../../../e2e/kubelet/probes/cadence';
import { count, NO_ANSWER } from '../../../../e2e/kubelet/probes/tally';

const cadence: Cadence = { delayMs: 0, everyMs: 1, timeoutMs: 1, successes: 2, failures: 3 };

/** `+` passed, `-` failed; the verdict after each answer: `?` for none. */
function verdicts(answers: string): string {
  let tally = NO_ANSWER;
  return [...answers]
    .map((answer) => {
      tally = count(tally, answer === '+', cadence);
      return tally.verdict === undefined ? '?' : tally.verdict ? '+' : '-';
    })
    .join('');
}

test.each([
  ['++', '?+'],
  ['+-++', '???+'],
  ['++--+--', '?++++++'],
  ['++---', '?+++-'],
  ['---++', '??--+'],
])('answers %s are verdicts %s', (answers, expected) => {
  expect(verdicts(answers)).toBe(expected);
});
