import { painter } from '../../../lib/report/paint';

test('a terminal gets colours, all else gets plain text', () => {
  expect(painter(true)('red', 'error')).toBe('\u001b[31merror\u001b[39m');
  expect(painter(false)('red', 'error')).toBe('error');
});
