import { isMeshConfigMap, meshInstallations } from '../../../../lib/wiring/facts/mesh-installations';
import { graphOf } from '../graph/trees';

const configMap = (name: string, mesh: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: istio-system }\ndata:\n  mesh: ${mesh}\n`;

test.each([
  ['istio', '"accessLogFile: /dev/stdout"', true],
  ['istio-canary', '"accessLogFile: /dev/stdout"', true],
  ['istiod-settings', '"accessLogFile: /dev/stdout"', false],
  ['istio', '{ a: b }', false],
])('ConfigMap %s with mesh %s is that of an istiod: %s', (name, mesh, answer) => {
  expect(graphOf(configMap(name, mesh)).resources.map(isMeshConfigMap)).toEqual([answer]);
});

test('what cannot be read may say anything', () => {
  const parts = (mesh: string) =>
    meshInstallations(graphOf(configMap('istio', mesh))).map(({ isPartial }) => isPartial);
  expect([parts('"trustDomain: a"'), parts('"{{ .Values.mesh }}"')]).toEqual([[false], [true]]);
});

const istiod = (container: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: istiod, namespace: istio-system, labels: { app: istiod } }\nspec: { template: { spec: { containers: [${container}] } } }\n`;

test("istiod's environment is in its Deployment; more of it may come from elsewhere", () => {
  const [told] = meshInstallations(graphOf(istiod('{ env: [{ name: K8S_INGRESS_NS, value: edge }] }')));
  expect(told?.environment?.get('K8S_INGRESS_NS')?.text()).toBe('edge');
  expect(told?.isPartial).toBe(false);
  const [more] = meshInstallations(graphOf(istiod('{ envFrom: [{ configMapRef: { name: a } }] }')));
  expect(more?.isPartial).toBe(true);
});

test('an IstioOperator lists variables over those of its values', () => {
  const [installation] = meshInstallations(
    graphOf(
      'apiVersion: install.istio.io/v1alpha1\nkind: IstioOperator\nmetadata: { name: a, namespace: istio-system }\nspec: { values: { pilot: { env: { A: "1", B: "1" } } }, components: { pilot: { k8s: { env: [{ name: B, value: "2" }] } } } }\n',
    ),
  );
  expect([...(installation?.environment ?? [])].map(([name, field]) => `${name}=${field.text()}`)).toEqual([
    'A=1',
    'B=2',
  ]);
});
