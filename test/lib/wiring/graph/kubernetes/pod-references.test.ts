import { referencesOf } from '../../../../../lib/wiring/graph/kubernetes/pod-references';
import { podTemplates } from '../../../../../lib/wiring/graph/kubernetes/pod-templates';
import { graphOf } from '../trees';

test('what a pod cannot start without', () => {
  const graph = graphOf(`\
apiVersion: v1
kind: Pod
metadata: { name: one }
spec:
  volumes:
    - { name: a, secret: { secretName: a } }
    - { name: b, secret: { secretName: b, optional: true } }
    - { name: c, projected: { sources: [{ configMap: { name: c } }, { serviceAccountToken: { path: t } }] } }
    - { name: d, emptyDir: {} }
  containers:
    - envFrom: [{ secretRef: { name: e } }]
      env: [{ name: F, valueFrom: { configMapKeyRef: { name: f, key: f } } }, { name: G, value: g }]
`);
  const found = podTemplates(graph).flatMap(referencesOf);
  expect(found.map(({ kind, field }) => `${kind} ${field.text()}`)).toEqual([
    'Secret a',
    'ConfigMap c',
    'Secret e',
    'ConfigMap f',
  ]);
});
