import { fillVersion, requiredVersion } from '../../../e2e/build/module-version';

const GO_MOD = `module e2e.test/x

require a.test/one v1.2.3

require (
	a.test/one/two v0.1.0 // indirect
	b.test/three v0.0.0-20260827124520-eed52ebb66ad // indirect
)

replace b.test/four => b.test/four v4.0.0
`;

test('the version comes from go.mod, in either form of require', () => {
  expect(requiredVersion(GO_MOD, 'a.test/one')).toBe('v1.2.3');
  expect(requiredVersion(GO_MOD, 'a.test/one/two')).toBe('v0.1.0');
});

test('a module that is not required is named', () => {
  expect(() => requiredVersion(GO_MOD, 'b.test')).toThrow('go.mod does not require "b.test"');
});

test.each([
  ['{version}', 'v1.36.3'],
  ['Kubernetes {number}', 'Kubernetes 1.36.3'],
  ['{minor}', '36'],
  ['{revision} and {other}', '{revision} and {other}'],
])('of a release, %s is %s', (text, filled) => {
  expect(fillVersion(text, 'v1.36.3')).toBe(filled);
});

test('a version without a release has the commit it was made of', () => {
  expect(fillVersion('1.31.0-{revision}', requiredVersion(GO_MOD, 'b.test/three'))).toBe('1.31.0-eed52ebb66ad');
});
