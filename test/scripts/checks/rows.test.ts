import { allCodes } from '../../../lib/report/codes';
import { LAST_ROW, WITHOUT_CHECK } from '../../../scripts/checks/rows';

const covered = new Set(allCodes().flatMap(({ rows }) => rows));
const rows = Array.from({ length: LAST_ROW }, (_, index) => index + 1);

test('every row of the catalogue has a code or a reason', () => {
  expect(rows.filter((row) => !covered.has(row) && WITHOUT_CHECK[row] === undefined)).toEqual([]);
});

test('a row with a code needs no reason, and no check names a row that there is not', () => {
  expect(rows.filter((row) => covered.has(row) && WITHOUT_CHECK[row] !== undefined)).toEqual([]);
  expect([...covered].filter((row) => !rows.includes(row))).toEqual([]);
});
