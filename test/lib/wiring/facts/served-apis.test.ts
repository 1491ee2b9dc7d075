import { servedVersionsOf } from '../../../../lib/wiring/facts/served-apis';

test.each([
  ['apps/v1', 'Deployment'],
  ['v1', 'Service'],
  ['v1', 'Config'],
  ['v1', 'DeploymentList'],
  ['apps/v1', 'Unheard'],
  ['sample.com/v1', 'Deployment'],
  ['networking.k8s.io/v1alpha1', 'ClusterCIDR'],
  ['gateway.networking.k8s.io/v1', 'Gateway'],
])('%s may have %s', (apiVersion, kind) => {
  expect(servedVersionsOf(apiVersion, kind)).toBeUndefined();
});

test.each([
  ['v1', 'Deployment', ['apps/v1']],
  ['apps/v1', 'Service', ['v1']],
  ['networking.istio.io/v1', 'EnvoyFilter', ['networking.istio.io/v1alpha3']],
  ['cert-manager.io/v2', 'Certificate', ['cert-manager.io/v1']],
])('%s has no %s, which is in %j', (apiVersion, kind, expected) => {
  expect(servedVersionsOf(apiVersion, kind)).toEqual(expected);
});
