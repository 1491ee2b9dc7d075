import {
  configurations,
  istiodEnvironment,
  istiodScopesGateways,
  knowsEnvironment,
  meshNamespace,
  meshSetting,
} from '../../../../lib/wiring/facts/mesh';
import { graphOf } from '../graph/trees';

const selectorIn = (yaml: string) => meshSetting(graphOf(yaml), 'ingressSelector')?.value;

const object = (kind: string, spec: string) => `
apiVersion: ${kind.split(' ')[0]}
kind: ${kind.split(' ')[1]}
metadata: { name: istiod, namespace: mesh }
spec: ${spec}
`;
const VALUES = '{ meshConfig: { ingressSelector: web } }';

test.each([
  ['an IstioOperator', object('install.istio.io/v1alpha1 IstioOperator', VALUES)],
  ['values of an IstioOperator', object('install.istio.io/v1alpha1 IstioOperator', `{ values: ${VALUES} }`)],
  ['an Istio of the Sail operator', object('sailoperator.io/v1 Istio', `{ values: ${VALUES} }`)],
  [
    'an Application with an object',
    object('argoproj.io/v1alpha1 Application', `{ source: { chart: istiod, helm: { valuesObject: ${VALUES} } } }`),
  ],
  [
    'an Application with a text',
    object(
      'argoproj.io/v1alpha1 Application',
      `{ sources: [{ chart: istiod, helm: { values: "meshConfig: { ingressSelector: web }" } }] }`,
    ),
  ],
  [
    'an Application with parameters',
    object(
      'argoproj.io/v1alpha1 Application',
      `{ source: { chart: istiod, helm: { parameters: [{ name: meshConfig.ingressSelector, value: web }] } } }`,
    ),
  ],
  [
    'an ApplicationSet',
    object(
      'argoproj.io/v1alpha1 ApplicationSet',
      `{ template: { spec: { source: { chart: istiod, helm: { valuesObject: ${VALUES} } } } } }`,
    ),
  ],
  [
    'a HelmRelease of a chart around istiod',
    object(
      'helm.toolkit.fluxcd.io/v2 HelmRelease',
      `{ chart: { spec: { chart: platform } }, values: { istiod: ${VALUES} } }`,
    ),
  ],
  [
    'a HelmChart of K3s',
    object('helm.cattle.io/v1 HelmChart', `{ chart: istiod, valuesContent: "meshConfig: { ingressSelector: web }" }`),
  ],
])('the mesh configuration is read from %s', (_, yaml) => {
  expect(selectorIn(yaml)).toBe('web');
});

const CONFIG_MAP = (name: string, mesh: string) => `
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: mesh }
data: { mesh: "${mesh}" }
`;

test('the mesh configuration is read from the ConfigMap of istiod, and what it does not say is the default', () => {
  const graph = graphOf(CONFIG_MAP('istio-1-30', 'ingressSelector: web'));
  expect(meshSetting(graph, 'ingressSelector')).toMatchObject({ value: 'web' });
  expect(meshSetting(graph, 'ingressSelector')?.field?.path()).toBe('data.mesh.ingressSelector');
  expect(meshSetting(graph, 'ingressClass')?.value).toBe('istio');
  expect(meshSetting(graph, 'ingressControllerMode')?.value).toBe('STRICT');
  expect(meshNamespace(graph)).toBe('mesh');
});

test('an unquoted OFF is a boolean', () => {
  const graph = graphOf(CONFIG_MAP('istio', 'ingressControllerMode: OFF'));
  expect(configurations(graph)[0]?.meshConfig?.get('ingressControllerMode').value).toBe(false);
});

test('two installations that differ tell nothing', () => {
  const two = (one: string, other: string) => `${CONFIG_MAP('istio', one)}---${CONFIG_MAP('istio-canary', other)}`;
  expect(selectorIn(two('ingressSelector: web', 'ingressSelector: other'))).toBeUndefined();
  expect(selectorIn(two('ingressSelector: web', 'ingressSelector: web'))).toBe('web');
});

test('what is no YAML, or comes from elsewhere too, tells no default', () => {
  expect(selectorIn(CONFIG_MAP('istio', '{{ template }}'))).toBeUndefined();
  const partial = '{ sources: [{ chart: istiod, helm: { valueFiles: [values.yaml] } }] }';
  expect(selectorIn(object('argoproj.io/v1alpha1 Application', partial))).toBeUndefined();
});

test('a fact goes before what the tree says', () => {
  const graph = graphOf(CONFIG_MAP('istio', 'ingressSelector: web'), { facts: { mesh: { ingressSelector: 'told' } } });
  expect(meshSetting(graph, 'ingressSelector')).toEqual({ value: 'told' });
});

const ISTIOD = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: istiod, namespace: mesh, labels: { app: istiod } }
spec:
  template:
    spec:
      containers:
        - name: discovery
          env: [{ name: PILOT_SCOPE_GATEWAY_TO_NAMESPACE, value: "true" }]
`;

test('the environment is read from the Deployment of istiod', () => {
  const graph = graphOf(ISTIOD);
  expect(istiodScopesGateways(graph)).toBe(true);
  expect(istiodEnvironment(graph, 'K8S_INGRESS_NS')).toBeUndefined();
  expect(knowsEnvironment(graph)).toBe(true);
  expect(meshNamespace(graph)).toBe('mesh');
});

test('without an istiod nothing is known of it', () => {
  const graph = graphOf('apiVersion: v1\nkind: Namespace\nmetadata: { name: apps }\n');
  expect(istiodScopesGateways(graph)).toBeUndefined();
  expect(knowsEnvironment(graph)).toBe(false);
  expect(meshNamespace(graph)).toBe('istio-system');
});
