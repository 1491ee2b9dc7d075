import { Testing } from 'cdk8s';

import { Mesh } from '../../../lib/mesh/mesh';
import { Namespace, type NamespaceProps } from '../../../lib/mesh/namespace';
import { validateManifest } from '../../support/schemas/validate-manifest';

function labelsOf(props?: NamespaceProps): Record<string, string> {
  const chart = Testing.chart();
  new Namespace(chart, 'apps', props);
  const [manifest, ...others] = Testing.synth(chart);
  expect(others).toEqual([]);
  expect(validateManifest(manifest)).toEqual([]);
  return manifest.metadata.labels;
}

test('a namespace enforces Pod Security restricted and injects nothing, unless told', () => {
  expect(labelsOf()).toEqual({
    'app.kubernetes.io/name': 'apps',
    'app.kubernetes.io/component': 'namespace',
    'app.kubernetes.io/managed-by': 'cdk8s-auto-https',
    'pod-security.kubernetes.io/enforce': 'restricted',
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/audit': 'restricted',
  });
});

test.each<[string, Mesh, object, string]>([
  ['the default control plane', new Mesh(), { 'istio-injection': 'enabled' }, 'istio.io/rev'],
  ['a revision', new Mesh({ revision: '1-30-3' }), { 'istio.io/rev': '1-30-3' }, 'istio-injection'],
])('sidecars of %s are injected by its label, never by both', (_, injection, label, other) => {
  const labels = labelsOf({ injection });
  expect(labels).toMatchObject(label);
  expect(labels).not.toHaveProperty([other]);
});

test('the namespace of a gateway gives its pods readiness gates', () => {
  expect(labelsOf({ readinessGate: 'aws-lbc' })).toMatchObject({
    'elbv2.k8s.aws/pod-readiness-gate-inject': 'enabled',
  });
});

test('labels of one’s own win, and the level of Pod Security is a choice', () => {
  const labels = { team: 'shop', 'app.kubernetes.io/component': 'team' };
  expect(labelsOf({ podSecurity: 'privileged', labels })).toMatchObject({
    ...labels,
    'pod-security.kubernetes.io/enforce': 'privileged',
  });
});

test('what a namespace is can be asked', () => {
  const chart = Testing.chart();
  const apps = new Namespace(chart, 'teams', { name: 'apps', injection: new Mesh() });
  expect(apps).toMatchObject({ name: 'apps', injected: true, podSecurity: 'restricted' });
  expect(apps.namespace.name).toBe('apps');
  expect(new Namespace(chart, 'plain')).toMatchObject({ name: 'plain', injected: false });
});

test('a namespace that somebody else makes is declared by its name, and no object comes of it', () => {
  expect(Namespace.fromName('apps').name).toBe('apps');
});

test('a name that no namespace can have is refused', () => {
  expect(() => new Namespace(Testing.chart(), 'my_apps')).toThrow('namespace "my_apps" is not a DNS-1123 label');
});

test.each(['istio-injection', 'istio.io/rev'])('a label of one’s own about injection, %s, is refused', (label) => {
  expect(() => labelsOf({ labels: { [label]: 'canary' } })).toThrow(
    `labels of namespace "apps" set ${label}: "canary": with two labels about injection, pods get the proxy of the wrong revision, or none. ` +
      'Use injection: mesh, which sets the one that fits the revision.',
  );
});
