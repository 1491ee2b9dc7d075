import { readFileSync } from 'node:fs';
import { allCodes } from '../../../lib/report/codes';
import { brokenPromises, withNewCodes } from '../../../scripts/checks/given-codes';

const LIST = 'AH101 role\nAH102 role\n';
const codes = (...given: readonly string[]) =>
  given.map((line) => {
    const [code = '', check = ''] = line.split(' ');
    return { code, check };
  });

test('codes once given stay, with the check that they were given to', () => {
  expect(brokenPromises(readFileSync('etc/check-codes.txt', 'utf8'), allCodes())).toEqual([]);
});

test('every code is in the list, which is sorted', () => {
  const list = readFileSync('etc/check-codes.txt', 'utf8');
  expect(withNewCodes(list, allCodes())).toBe(list);
});

test('new codes are added, and none is taken out', () => {
  expect(withNewCodes(LIST, codes('AH103 role', 'AH001 files', 'AH101 role'))).toBe(
    'AH001 files\nAH101 role\nAH102 role\nAH103 role\n',
  );
});

test('a code that is gone is told, with the words for the list', () => {
  expect(brokenPromises(LIST, codes('AH101 role'))).toEqual([
    'AH102 of check role is gone: ignores and baselines that name it would be refused. Raise it again, or, when nothing will, write "AH102 retired" into the list, so that nobody is given it anew.',
  ]);
});

test('a code that means something else now is told', () => {
  expect(brokenPromises(LIST, codes('AH101 role', 'AH102 other'))).toEqual([
    'AH102 was given to role, and other raises it: what somebody let stand under it would hide something else. Give other a code of its own. When the check was only renamed, and the code means what it meant, change the list.',
  ]);
});

test('a retired code is let be, but never given again', () => {
  const list = 'AH101 role\nAH102 retired\n';
  expect(brokenPromises(list, codes('AH101 role'))).toEqual([]);
  expect(brokenPromises(list, codes('AH101 role', 'AH102 new'))).toHaveLength(1);
});
