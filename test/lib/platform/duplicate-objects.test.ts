import { ApiObject, App, Chart } from 'cdk8s';

import { duplicateObjects } from '../../../lib/platform/duplicate-objects';

function made(...objects: { kind: string; name: string; namespace?: string; apiVersion?: string }[]) {
  const app = new App();
  const chart = new Chart(app, 'chart');
  objects.forEach(({ kind, name, namespace, apiVersion = 'v1' }, index) => {
    new ApiObject(chart, `${index}`, { apiVersion, kind, metadata: { name, namespace } });
  });
  return duplicateObjects(app);
}

test('objects of other kinds, groups, names or namespaces are others', () => {
  expect(
    made(
      { kind: 'Service', name: 'a', namespace: 'apps' },
      { kind: 'Service', name: 'b', namespace: 'apps' },
      { kind: 'Service', name: 'a', namespace: 'shop' },
      { kind: 'ServiceAccount', name: 'a', namespace: 'apps' },
      { kind: 'Gateway', name: 'a', namespace: 'apps', apiVersion: 'networking.istio.io/v1' },
      { kind: 'Gateway', name: 'a', namespace: 'apps', apiVersion: 'gateway.networking.k8s.io/v1' },
    ),
  ).toEqual([]);
});

test('an object that is made twice is told with both makers', () => {
  const service = { kind: 'Service', name: 'a', namespace: 'apps' };
  expect(made(service, service, service)).toEqual([
    'Service "a" in namespace "apps" is made twice, by chart/0 and chart/1: of two objects with one name the last apply wins. ' +
      'Give one of them another name.',
    expect.stringContaining('by chart/0 and chart/2'),
  ]);
});

test('two versions of one group are one object', () => {
  const gateway = { kind: 'Gateway', name: 'a', namespace: 'apps' };
  expect(
    made(
      { ...gateway, apiVersion: 'networking.istio.io/v1' },
      { ...gateway, apiVersion: 'networking.istio.io/v1beta1' },
    ),
  ).toHaveLength(1);
});

test('cluster-scoped objects have no namespace to tell', () => {
  const role = { kind: 'ClusterRole', name: 'a' };
  expect(made(role, role)).toEqual([expect.stringMatching(/^ClusterRole "a" is made twice/)]);
});
