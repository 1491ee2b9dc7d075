import { mayMakeService } from '../../../../../lib/wiring/graph/kubernetes/service-makers';
import { graphOf } from '../trees';

const object = (type: string, spec: string, name = 'grafana') =>
  `apiVersion: ${type.split(' ')[0]}\nkind: ${type.split(' ')[1]}\nmetadata: { name: ${name}, namespace: flux }\nspec: ${spec}\n`;
const RELEASE = 'helm.toolkit.fluxcd.io/v2 HelmRelease';
const APPLICATION = 'argoproj.io/v1alpha1 Application';

test.each([
  ['a release in its own namespace', object(RELEASE, '{}'), 'flux', 'grafana', true],
  ['a release elsewhere', object(RELEASE, '{ targetNamespace: apps }'), 'apps', 'grafana-http', true],
  ['a release of another namespace', object(RELEASE, '{ targetNamespace: apps }'), 'flux', 'grafana', false],
  ['a release under another name', object(RELEASE, '{ releaseName: g }'), 'flux', 'g-web', true],
  ['values that name it', object(RELEASE, '{ values: { fullnameOverride: panel } }'), 'flux', 'panel', true],
  ['an Application', object(APPLICATION, '{ destination: { namespace: apps } }'), 'apps', 'grafana', true],
  ['an Application of some namespace', object(APPLICATION, '{}'), 'any', 'grafana', true],
  ["an operator's object", object('sample.com/v1 Dashboard', '{}'), 'flux', 'grafana-service', true],
  ['a name that only begins alike', object(RELEASE, '{}'), 'flux', 'grafanalike', false],
  ['a Deployment', object('apps/v1 Deployment', '{}'), 'flux', 'grafana', false],
  ['a Certificate', object('cert-manager.io/v1 Certificate', '{}'), 'flux', 'grafana', false],
])('%s may make the Service', (_, yaml, namespace, name, answer) => {
  expect(mayMakeService(graphOf(yaml), namespace, name)).toBe(answer);
});
