import { isClusterScoped, kindOf } from '../../../../lib/wiring/graph/kinds';

test.each([
  ['v1', 'Service', 'Service'],
  ['apps/v1', 'Deployment', 'Deployment.apps'],
  ['networking.istio.io/v1beta1', 'Gateway', 'Gateway.networking.istio.io'],
  ['extensions/v1beta1', 'Deployment', 'Deployment.apps'],
  ['extensions/v1beta1', 'Ingress', 'Ingress.networking.k8s.io'],
  ['extensions/v1beta1', 'Other', 'Other.extensions'],
])('%s %s is %s', (apiVersion, kind, expected) => {
  expect(kindOf(apiVersion, kind)).toBe(expected);
});

test('knows what belongs to no namespace', () => {
  expect(isClusterScoped('ClusterIssuer.cert-manager.io')).toBe(true);
  expect(isClusterScoped('Issuer.cert-manager.io')).toBe(false);
});
