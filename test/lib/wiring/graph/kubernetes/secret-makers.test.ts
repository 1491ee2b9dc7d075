import {
  generatedSecrets,
  isKnownMaker,
  secretsMadeBy,
} from '../../../../../lib/wiring/graph/kubernetes/secret-makers';
import { Resource } from '../../../../../lib/wiring/graph/resource';

const resource = (apiVersion: string, kind: string, rest: Record<string, unknown>) =>
  new Resource({ object: { apiVersion, kind, metadata: { name: 'one', namespace: 'apps' }, ...rest } }, '');
const namesMadeBy = (one: Resource) => secretsMadeBy(one).map(({ name }) => name);

test('names of what an object makes', () => {
  const spec = { secretTemplates: [{ name: 'a' }, { name: 'b' }] };
  expect(namesMadeBy(resource('isindir.github.com/v1alpha3', 'SopsSecret', { spec }))).toEqual(['a', 'b']);
  expect(namesMadeBy(resource('onepassword.com/v1', 'OnePasswordItem', {}))).toEqual(['one']);
  expect(namesMadeBy(resource('v1', 'ConfigMap', {}))).toEqual([]);
});

test('a placeholder makes a name unknown', () => {
  const spec = { secretName: '${NAME}' };
  expect(namesMadeBy(resource('cert-manager.io/v1', 'Certificate', { spec }))).toEqual([undefined]);
});

test('readers of Secrets are known to make none', () => {
  expect(isKnownMaker('PushSecret.external-secrets.io')).toBe(true);
  expect(isKnownMaker('Fleet.sample.com')).toBe(false);
});

test('secrets of a Kustomization', () => {
  const one = resource('kustomize.config.k8s.io/v1beta1', 'Kustomization', { secretGenerator: [{ name: 'a' }, 'b'] });
  expect(generatedSecrets(one).map(({ name }) => name)).toEqual(['a']);
  expect(generatedSecrets(resource('v1', 'ConfigMap', {}))).toEqual([]);
});
