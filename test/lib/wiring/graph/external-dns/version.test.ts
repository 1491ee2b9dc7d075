import { isAtLeast, parseVersion, versionText } from '../../../../../lib/wiring/graph/external-dns';

test.each([
  ['v0.22.0', '0.22.0'],
  ['0.22', '0.22.0'],
  ['0.14.2-debian-12-r5', '0.14.2'],
  ['latest', undefined],
  ['', undefined],
])('%s is %s', (text, version) => {
  const parsed = parseVersion(text);
  expect(parsed && versionText(parsed)).toBe(version);
});

test.each([
  ['0.22.0', '0.22.0', true],
  ['0.9.9', '0.22.0', false],
  ['0.22.1', '0.22.0', true],
  ['0.22.0', '0.22.1', false],
  ['1.0.0', '0.22.0', true],
])('%s is at least %s: %s', (one, other, answer) => {
  expect(isAtLeast(parseVersion(one) as never, other)).toBe(answer);
});
