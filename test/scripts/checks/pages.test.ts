import { allCodes } from '../../../lib/report/codes';
import { pageOf } from '../../../lib/report/page';
import { pages } from '../../../scripts/checks/pages';

const made = pages();

test('every code has a page, where reports say that it is, and no page is of none', () => {
  const own = [...made.keys()].filter((name) => name !== 'README.md').map((name) => `docs/checks/${name}`);
  expect(own).toEqual(allCodes().map(({ code }) => pageOf(code)));
});

test('the list leads to every page', () => {
  const list = made.get('README.md') ?? '';
  expect([...made.keys()].filter((name) => name !== 'README.md' && !list.includes(`](${name})`))).toEqual([]);
});

test('every code of a check is shown by an example', () => {
  const ofChecks = allCodes().filter(({ check }) => !['files', 'ignores'].includes(check));
  const without = ofChecks.filter(({ code }) => !made.get(`${code}.md`)?.includes('```diff'));
  expect(without.map(({ code, check }) => `${code} ${check}`)).toEqual([]);
});
