import { allCodes } from '../../../lib/report/codes';
import { indexPage } from '../../../scripts/checks/index-page';
import { TWO_CHECKS } from '../../lib/wiring/two-checks';

const page = indexPage(allCodes(TWO_CHECKS));

test('every code has a line with what it holds and what it finds', () => {
  expect(page).toContain(
    '| [AH902](AH902.md) | error | Every LoadBalancer is told its scheme. | type "{type}" is none |\n',
  );
  expect(page.match(/^\| \[AH/gm)).toHaveLength(allCodes(TWO_CHECKS).length);
});

test('every row of the catalogue has its codes, those of others for the same, or the reason why there is none', () => {
  expect(page).toContain('| 10 | [AH901](AH901.md) | IST0101 |\n');
  expect(page).toMatch(/^\| 96 \| none: seen at run time alone/m);
});

test('codes of others without a row are listed', () => {
  const [first] = TWO_CHECKS;
  const rowless = allCodes([{ ...(first as (typeof TWO_CHECKS)[number]), rows: [] }]);
  expect(indexPage(rowless)).toContain('\n- [AH901](AH901.md): IST0101\n');
});
