import { line, summary } from '../../../../e2e/questions/asking/table';
import { expected } from '../../../../e2e/questions/finding';

const right = { ...expected('https://shop.sample.com', '200', '200'), seconds: 1.25 };
const wrong = { ...expected('https://shop.sample.com', 'reset', /^2/), seconds: 60 };

test('a line has a mark, what was asked, what was seen and the seconds', () => {
  expect(line(right)).toMatch(/^ {2}ok {4}https:\/\/shop\.sample\.com +200 +1\.3 s$/);
});

test('under a wrong answer stands the expected one', () => {
  expect(line(wrong)).toMatch(/^ {2}WRONG https.* reset +60\.0 s\n +expected: \/\^2\/$/);
});

test('what is long goes on below, in its column', () => {
  const [first = '', second = ''] = line({ ...right, seen: 'word '.repeat(20) }).split('\n');
  expect(second.indexOf('word')).toBe(first.indexOf('word'));
});

test('the summary counts questions and wrong answers', () => {
  const answers = [{ title: 'a', right: false, seconds: 61, findings: [right, wrong] }];
  expect(summary(answers, 61)).toBe('\n1 questions, 2 answers, 1 not as expected, 61.0 s');
  expect(summary([], 0)).toContain('all as expected');
});
