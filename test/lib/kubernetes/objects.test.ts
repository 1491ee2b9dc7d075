import * as objects from '../../../lib/kubernetes/objects';

const kinds = Object.entries(objects)
  .filter(([name]) => name.startsWith('Kube'))
  .map(([, kind]) => kind as unknown as { readonly GVK: { readonly apiVersion: string; readonly kind: string } });

test('every kind is of the API version that Kubernetes serves today', () => {
  expect(kinds.map(({ GVK: { apiVersion, kind } }) => `${apiVersion} ${kind}`).sort()).toEqual([
    'apps/v1 Deployment',
    'autoscaling/v2 HorizontalPodAutoscaler',
    'networking.k8s.io/v1 IngressClass',
    'policy/v1 PodDisruptionBudget',
    'rbac.authorization.k8s.io/v1 ClusterRole',
    'rbac.authorization.k8s.io/v1 ClusterRoleBinding',
    'rbac.authorization.k8s.io/v1 Role',
    'rbac.authorization.k8s.io/v1 RoleBinding',
    'v1 Namespace',
    'v1 Service',
    'v1 ServiceAccount',
  ]);
});

test('ports and quantities keep the way they are written', () => {
  expect(objects.IntOrString.fromString('100%').value).toBe('100%');
  expect(objects.IntOrString.fromNumber(80).value).toBe(80);
  expect(objects.Quantity.fromString('100m').value).toBe('100m');
});
