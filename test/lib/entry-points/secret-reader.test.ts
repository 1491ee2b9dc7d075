import { Testing } from 'cdk8s';

import { SecretReader } from '../../../lib/entry-points/secret-reader';
import { validateManifest } from '../../support/schemas/validate-manifest';

test('the gateway may list the Secrets of its own namespace, which is how istiod decides to serve them', () => {
  const chart = Testing.chart();
  const reader = new SecretReader(chart, 'reader', {
    name: 'istio-ssl',
    namespace: 'istio-ingress',
    labels: { a: 'b' },
  });
  const manifests = Testing.synth(chart);
  const metadata = { name: 'istio-ssl', namespace: 'istio-ingress', labels: { a: 'b' } };
  expect(manifests).toEqual([
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata,
      rules: [{ apiGroups: [''], resources: ['secrets'], verbs: ['get', 'watch', 'list'] }],
    },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata,
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'istio-ssl' },
      subjects: [{ kind: 'ServiceAccount', name: 'istio-ssl', namespace: 'istio-ingress' }],
    },
  ]);
  expect(manifests.flatMap(validateManifest)).toEqual([]);
  expect([reader.serviceAccount, reader.role, reader.roleBinding].map((object) => object.toJson())).toEqual(manifests);
});
