import { compareVersions } from '../../../scripts/crds/version-priority';

// The example of the Kubernetes documentation.
const ORDER = ['v10', 'v2', 'v1', 'v11beta2', 'v10beta3', 'v3beta1', 'v12alpha1', 'v11alpha2', 'foo1', 'foo10'];

test('versions stand in the order of Kubernetes, whatever order they come in', () => {
  expect([...ORDER].reverse().sort(compareVersions)).toEqual(ORDER);
  expect([...ORDER].sort().sort(compareVersions)).toEqual(ORDER);
});

test('a stable version comes before a newer beta, and equal versions are equal', () => {
  expect(['v1alpha3', 'v1beta1', 'v1'].sort(compareVersions)).toEqual(['v1', 'v1beta1', 'v1alpha3']);
  expect(compareVersions('v1', 'v1')).toBe(0);
  expect(compareVersions('foo', 'foo')).toBe(0);
});
