import { JsonPatch, Testing } from 'cdk8s';

import { apiObject } from '../../../lib/kubernetes/api-object';
import { KubeNamespace, KubeRole } from '../../../lib/kubernetes/objects';

test('typed properties become the manifest of their kind', () => {
  const chart = Testing.chart();
  const object = apiObject(chart, 'namespace', KubeNamespace, { metadata: { name: 'apps' } });
  expect(object.toJson()).toEqual({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'apps' } });
  expect(chart.apiObjects).toEqual([object]);
});

test('a patch may add fields that the typed properties do not know', () => {
  const role = apiObject(Testing.chart(), 'role', KubeRole, { metadata: { name: 'reader' }, rules: [] });
  role.addJsonPatch(JsonPatch.add('/newerField', true));
  expect(role.toJson()).toMatchObject({ newerField: true });
});
