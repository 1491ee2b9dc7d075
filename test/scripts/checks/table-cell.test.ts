import { cell } from '../../../scripts/checks/table-cell';

test('a text keeps its pipes, and angle brackets are no HTML', () => {
  expect(cell('a | <b> {c}')).toBe('a \\| &lt;b> {c}');
});
