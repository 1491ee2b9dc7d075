import { countObjects } from '../../../../e2e/questions/tree/count';
import { WITH } from './trees';

test('objects are counted, not files', () => {
  expect(countObjects(WITH)).toBe(4);
});
