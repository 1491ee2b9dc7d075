import { parseOptions } from '../../../../e2e/questions/asking/options';

test('without options every question is asked and nothing is left', () => {
  expect(parseOptions([])).toEqual({ only: [], keep: false, list: false, help: false });
});

test('words are told apart, in any case', () => {
  expect(parseOptions(['--only', ' Renewal  redirect', '--keep']).only).toEqual(['renewal', 'redirect']);
});

test('an unknown option is refused, with those that there are', () => {
  expect(() => parseOptions(['--onyl', 'x'])).toThrow(/--onyl.*npm run e2e has no such option.*--only WORDS/s);
});
