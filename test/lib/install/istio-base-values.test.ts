import { values } from './sample-facts';

const FILE = 'istio-base.values.yaml';

test('objects without a revision label are validated by the only control plane', () => {
  expect(values(FILE)).toEqual({ defaultRevision: 'default', global: { istioNamespace: 'istio-system' } });
});

test('with a revision, they are validated by that one', () => {
  expect(values(FILE, { revision: '1-30' })).toMatchObject({ defaultRevision: '1-30' });
});

test('the control plane may live in another namespace', () => {
  const namespaces = { istioSystem: 'mesh', certManager: 'cert-manager' };
  expect(values(FILE, { namespaces })).toMatchObject({ global: { istioNamespace: 'mesh' } });
});
