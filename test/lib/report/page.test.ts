import { pageOf } from '../../../lib/report/page';

test('a code has its page in the package', () => {
  expect(pageOf('AH101')).toBe('docs/checks/AH101.md');
});
