import { isBefore, REMOVED_APIS } from '../../../../lib/wiring/facts/removed-apis';

test.each([
  ['1.9', '1.10', true],
  ['1.25', '1.25', false],
  ['v1.26.3', '1.26', false],
  ['1.36', '2.0', true],
  ['', '1.16', true],
])('version %s comes before %s: %s', (version, other, expected) => {
  expect(isBefore(version, other)).toBe(expected);
});

test('no kind of an apiVersion was removed twice', () => {
  for (const apis of Object.values(REMOVED_APIS)) {
    const kinds = apis.flatMap((api) => api.kinds);
    expect(new Set(kinds).size).toBe(kinds.length);
  }
});
