import { setNamespace } from '../../../../lib/manifests/kustomize/set-namespace';

const set = (object: Record<string, unknown>, ...others: Record<string, unknown>[]) =>
  setNamespace(
    [object, ...others].map((one) => ({ object: one })),
    'new',
  )[0]?.object;

test('whatever is not of the cluster gets the namespace', () => {
  expect(set({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'a', namespace: 'old' } })).toMatchObject({
    metadata: { name: 'a', namespace: 'new' },
  });
  expect(set({ apiVersion: 'v1', kind: 'Service' })).toMatchObject({ metadata: { namespace: 'new' } });
  const role = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'a' } };
  expect(set(role)).toBe(role);
});

test('a Namespace gets it for its name', () => {
  expect(set({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'old' } })).toMatchObject({
    metadata: { name: 'new' },
  });
});

test('ServiceAccounts that move along are named where they are now', () => {
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'a', namespace: 'old' } };
  const subjects = [
    { kind: 'ServiceAccount', name: 'a', namespace: 'old' },
    { kind: 'ServiceAccount', name: 'default', namespace: 'old' },
    { kind: 'ServiceAccount', name: 'elsewhere', namespace: 'old' },
    { kind: 'User', name: 'a' },
    'broken',
  ];
  const binding = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRoleBinding',
    metadata: { name: 'a' },
    subjects,
  };
  expect(set(binding, account)).toMatchObject({
    subjects: [{ namespace: 'new' }, { namespace: 'new' }, { namespace: 'old' }, { kind: 'User', name: 'a' }, 'broken'],
  });
  const broken = { ...binding, subjects: 'none' };
  expect(set(broken)).toBe(broken);
});
