import { agrees, type Judged, page } from '../../../../e2e/agree/judge/page';

const judged = (name: string, says: 'works' | 'warns' | 'fails', works: boolean): Judged => ({
  name,
  prediction: { says, because: says === 'works' ? [] : ['AH101 Service apps/web: a | b'] },
  observation: { works, saw: works ? 'https 200' : 'https 503' },
});

test('both agree, or a warning stands', () => {
  expect(
    [
      judged('a', 'works', true),
      judged('a', 'fails', false),
      judged('a', 'warns', true),
      judged('a', 'warns', false),
    ].every(agrees),
  ).toBe(true);
  expect([judged('a', 'works', false), judged('a', 'fails', true)].some(agrees)).toBe(false);
});

test('the page has the matrix, every disagreement and every wire', () => {
  const text = page([judged('b', 'fails', true), judged('a', 'works', true), judged('c', 'warns', false)], {
    n: 3,
    seed: 7,
    of: 290,
  });
  expect(text).toContain('**2 of 3 agree.**');
  expect(text).toContain('| checker: works | 1 | 0 |\n| checker: warns | 0 | 1 |\n| checker: fails | 1 | 0 |');
  expect(text).toContain('## Where they disagree\n\n- b: fails: AH101 Service apps/web: a | b; really: https 200');
  expect(text).toContain('| a | works | https 200 |\n| b | fails: AH101 Service apps/web: a \\| b | https 200 |');
});

test('where all agree, nothing is listed', () => {
  expect(page([judged('a', 'works', true)], { n: 1, seed: 1, of: 1 })).not.toContain('disagree');
});
