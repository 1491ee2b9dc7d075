import * as classes from '../../../../lib/manifests/yaml/character-classes';

test('codes are those of the characters they are named after', () => {
  const { SPACE, COLON, MINUS, BAR, HASH, LINE_FEED } = classes;
  expect(String.fromCharCode(SPACE, COLON, MINUS, BAR, HASH, LINE_FEED)).toBe(' :-|#\n');
});

test('an unquoted value begins with nothing that means more than itself', () => {
  const indicators = [...'-?:,[]{}#&*!|>\'"%@` '].filter((one) => classes.STARTS_PLAIN[one.charCodeAt(0)] === 1);
  // A minus does where no space follows, which is looked at.
  expect(indicators).toEqual(['-']);
  expect([...': ,[]{}#'].some((one) => classes.IN_WORD[one.charCodeAt(0)] === 1)).toBe(false);
});
