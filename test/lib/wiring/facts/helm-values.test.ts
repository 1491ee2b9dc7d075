import { helmValues } from '../../../../lib/wiring/facts/helm-values';
import { graphOf } from '../graph/trees';

test('values of a HelmRelease may come from a ConfigMap', () => {
  const values = helmValues(
    graphOf(`
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: istiod, namespace: mesh }
spec:
  chart: { spec: { chart: istiod } }
  valuesFrom: [{ kind: ConfigMap, name: values }, { kind: Secret, name: values }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: values, namespace: mesh }
data: { values.yaml: "meshConfig: { ingressClass: mesh }" }
`),
  );
  expect(values.map((one) => one.values.get('meshConfig', 'ingressClass').text())).toEqual([undefined, 'mesh']);
  expect(values.map((one) => one.isPartial)).toEqual([true, true]);
});

test('parameters of an Application are read as helm --set reads them', () => {
  const [first] = helmValues(
    graphOf(`
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: istiod, namespace: argocd }
spec:
  source:
    chart: istiod
    helm: { parameters: [{ name: 'a.b\\.c', value: one }, { name: a.d, value: two }, { name: __proto__.x, value: three }] }
`),
  );
  expect(first?.values.value).toEqual({ a: { 'b.c': 'one', d: 'two' } });
  expect(first?.chart).toBe('istiod');
});
