import { secretMakers, secretMakersElsewhere, secretNames } from '../../../../../lib/wiring/graph/kubernetes/secrets';
import { graphOf } from '../trees';

const NAMESPACES = `\
apiVersion: v1
kind: Namespace
metadata: { name: edge, labels: { certs: "yes" } }
---
apiVersion: v1
kind: Namespace
metadata: { name: apps }
`;

/** An object that names its Secret in some way; `edge` is where it is asked for. */
function object(apiVersion: string, kind: string, name: string, rest = '', namespace = 'edge', metadata = ''): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: ${namespace} ${metadata} }\n${rest}\n`;
}

const presenceOf = (yaml: string, namespace = 'edge', name = 'web-tls') =>
  secretMakers(graphOf(`${NAMESPACES}---\n${yaml}`), namespace, name).presence;

const ESO = 'external-secrets.io/v1';
const makers: Record<string, string> = {
  'the Secret itself': object('v1', 'Secret', 'web-tls'),
  'a Certificate by its secretName': object(
    'cert-manager.io/v1',
    'Certificate',
    'web',
    'spec: { secretName: web-tls }',
  ),
  'an ExternalSecret of its name': object(ESO, 'ExternalSecret', 'web-tls', 'spec: {}'),
  'an ExternalSecret by its target': object(ESO, 'ExternalSecret', 'web', 'spec: { target: { name: web-tls } }'),
  'a ClusterExternalSecret': object(
    ESO,
    'ClusterExternalSecret',
    'all',
    'spec: { externalSecretName: web-tls, namespaceSelectors: [{ matchLabels: { certs: "yes" } }] }',
  ),
  'a ClusterExternalSecret by names': object(
    ESO,
    'ClusterExternalSecret',
    'all',
    'spec: { namespaces: [edge], externalSecretSpec: { target: { name: web-tls } } }',
  ),
  'a SealedSecret': object('bitnami.com/v1alpha1', 'SealedSecret', 'web-tls'),
  'a Bundle of trust-manager': object(
    'trust.cert-manager.io/v1alpha1',
    'Bundle',
    'web-tls',
    'spec: { target: { secret: { key: ca.crt } } }',
  ),
  'a SecretProviderClass': object(
    'secrets-store.csi.x-k8s.io/v1',
    'SecretProviderClass',
    'vault',
    'spec: { secretObjects: [{ secretName: web-tls }] }',
  ),
  'an Ingress that asks cert-manager': object(
    'networking.k8s.io/v1',
    'Ingress',
    'web',
    'spec: { tls: [{ secretName: web-tls }] }',
    'edge',
    ', annotations: { cert-manager.io/cluster-issuer: one }',
  ),
  'a Gateway of the Gateway API that asks cert-manager': object(
    'gateway.networking.k8s.io/v1',
    'Gateway',
    'web',
    'spec: { listeners: [{ tls: { certificateRefs: [{ name: web-tls }] } }] }',
    'edge',
    ', annotations: { cert-manager.io/issuer: one }',
  ),
  "Vault's operator": object(
    'secrets.hashicorp.com/v1beta1',
    'VaultPKISecret',
    'web',
    'spec: { destination: { create: true, name: web-tls } }',
  ),
  "Doppler's operator": object(
    'secrets.doppler.com/v1alpha1',
    'DopplerSecret',
    'web',
    'spec: { managedSecret: { name: web-tls, namespace: edge } }',
    'doppler',
  ),
  "Infisical's operator": object(
    'secrets.infisical.com/v1alpha1',
    'InfisicalSecret',
    'web',
    'spec: { managedSecretReference: { secretName: web-tls, secretNamespace: edge } }',
    'apps',
  ),
  'a secretGenerator':
    'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nnamespace: edge\nsecretGenerator: [{ name: web-tls }]\n',
  'reflector, from a Secret': object(
    'v1',
    'Secret',
    'web-tls',
    '',
    'apps',
    ', annotations: { reflector.v1.k8s.emberstack.com/reflection-auto-enabled: "true", reflector.v1.k8s.emberstack.com/reflection-auto-namespaces: "x,ed.*" }',
  ),
  'reflector, from a Certificate': object(
    'cert-manager.io/v1',
    'Certificate',
    'web',
    'spec: { secretName: web-tls, secretTemplate: { annotations: { reflector.v1.k8s.emberstack.com/reflection-auto-enabled: "true" } } }',
    'apps',
  ),
  replicator: object(
    'v1',
    'Secret',
    'web-tls',
    '',
    'apps',
    ', annotations: { replicator.v1.mittwald.de/replicate-to: edge }',
  ),
  'config-syncer': object(
    'v1',
    'Secret',
    'web-tls',
    '',
    'apps',
    ', annotations: { kubed.appscode.com/sync: "certs=yes" }',
  ),
};

test.each(Object.entries(makers))('made by %s', (_, yaml) => {
  expect(presenceOf(yaml)).toBe('present');
  expect(presenceOf(yaml, 'edge', 'other-tls')).toBe('absent');
});

const mayBe: Record<string, string> = {
  'a Certificate whose secretName is not known': object(
    'cert-manager.io/v1',
    'Certificate',
    'web',
    'spec: { secretName: "${NAME}" }',
  ),
  'an ExternalSecret that merges': object(
    ESO,
    'ExternalSecret',
    'web-tls',
    'spec: { target: { creationPolicy: Merge } }',
  ),
  'an object of a kind that is not known': object(
    'sample.com/v1',
    'TlsBundle',
    'web',
    'spec: { out: web-tls }',
    'apps',
  ),
  'a Job': object('batch/v1', 'Job', 'make', 'spec: { args: [--secret-name=web-tls] }', 'apps'),
  "Kyverno's rule": object(
    'kyverno.io/v1',
    'ClusterPolicy',
    'copy',
    'spec: { rules: [{ generate: { kind: Secret, name: web-tls, namespace: "{{request.object.metadata.name}}" } }] }',
  ),
  'a copy for namespaces by a regular expression': object(
    'v1',
    'Secret',
    'web-tls',
    '',
    'apps',
    ', annotations: { replicator.v1.mittwald.de/replicate-to: "(edge|a)+" }',
  ),
};

test.each(Object.entries(mayBe))('perhaps made by %s', (_, yaml) => {
  expect(presenceOf(yaml)).toBe('unknown');
});

test.each([
  [
    'an Ingress that asks nobody',
    object('networking.k8s.io/v1', 'Ingress', 'web', 'spec: { tls: [{ secretName: web-tls }] }'),
  ],
  ['a Secret of another namespace', object('v1', 'Secret', 'web-tls', '', 'apps')],
  [
    'a Gateway that names it',
    object('networking.istio.io/v1', 'Gateway', 'web', 'spec: { servers: [{ tls: { credentialName: web-tls } }] }'),
  ],
  [
    'a Role that names it',
    object('rbac.authorization.k8s.io/v1', 'Role', 'web', 'rules: [{ resourceNames: [web-tls] }]'),
  ],
  ['a PushSecret, which reads it', object('external-secrets.io/v1alpha1', 'PushSecret', 'web-tls')],
])('not made by %s', (_, yaml) => {
  expect(presenceOf(yaml)).toBe('absent');
});

test('what makes it, here and elsewhere, and which others there are', () => {
  const yaml = [
    object('cert-manager.io/v1', 'Certificate', 'web', 'spec: { secretName: web-tls }', 'apps'),
    object('v1', 'Secret', 'api-tls'),
  ].join('---\n');
  const graph = graphOf(yaml);
  expect(secretMakers(graph, 'apps', 'web-tls').makers.map(String)).toEqual(['Certificate apps/web']);
  expect(secretMakersElsewhere(graph, 'edge', 'web-tls').map(String)).toEqual(['Certificate apps/web']);
  expect(secretMakersElsewhere(graph, 'apps', 'web-tls')).toEqual([]);
  expect(secretNames(graph, 'edge')).toEqual(['api-tls']);
});
