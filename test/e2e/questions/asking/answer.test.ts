import { answer, type Timed } from '../../../../e2e/questions/asking/answer';
import { expected, type Finding, stated } from '../../../../e2e/questions/finding';

/** A clock that goes on by a second each time that somebody looks. */
function clock(): () => number {
  let seconds = 0;
  return () => seconds++;
}

const ask = async (findings: AsyncIterable<Finding>, limitSeconds?: number) => {
  const told: Timed[] = [];
  const answered = await answer(
    { title: 'a', findings },
    { tell: (one) => told.push(one), now: clock(), limitSeconds },
  );
  return { ...answered, told };
};

async function* right() {
  yield expected('one', '200', '200');
  yield stated('two', 'anything', 7);
}

async function* fails() {
  yield expected('one', '200', '200');
  throw new Error('refused');
}

async function* neverEnds() {
  yield await new Promise<Finding>(() => undefined);
}

test('findings are told as they come, with the seconds since the one before or their own', async () => {
  const { right: isRight, told, findings } = await ask(right());
  expect(isRight).toBe(true);
  expect(told).toEqual(findings);
  expect(findings.map(({ seconds }) => seconds)).toEqual([1, 7]);
});

test('a step that throws makes the answer wrong and keeps what was found', async () => {
  const { right: isRight, findings } = await ask(fails());
  expect(isRight).toBe(false);
  expect(findings.map(({ seen }) => seen)).toEqual(['200', 'refused']);
});

test('a step that does not end makes the answer wrong', async () => {
  const { findings } = await ask(neverEnds(), 0.01);
  expect(findings.map(({ seen }) => seen)).toEqual(['no answer within 0.01 s']);
});

test('a question without a finding has not been answered', async () => {
  expect((await ask((async function* () {})())).right).toBe(false);
});
