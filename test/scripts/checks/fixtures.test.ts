import { fixtureOf } from '../../../scripts/checks/fixtures';

test('the fixture of a code is that of its check', () => {
  expect(Object.keys(fixtureOf('AH101').good)).not.toEqual([]);
});

test('codes of files have none', () => {
  expect(fixtureOf('AH001')).toEqual({ good: {}, bad: [] });
});
