import { pick } from '../../../../e2e/questions/asking/pick';
import { QUESTIONS } from '../../../../e2e/questions/list';

const questions = [{ title: 'Renewal with the redirect' }, { title: 'First issuance' }];

test('a question is picked by all of the words', () => {
  expect(pick(questions, ['redirect', 'renewal'])).toEqual([questions[0]]);
  expect(pick(questions, [])).toEqual(questions);
});

test('words that no title has are refused, with the titles', () => {
  expect(() => pick(questions, ['nothing'])).toThrow(/no question has the words "nothing".*First issuance/s);
});

test('every question has a title of its own', () => {
  const titles = QUESTIONS.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
