import { rootNamespaceOf, trustDomainsOf } from '../../../../../lib/wiring/graph/istio/mesh-root';
import { graphOf } from '../trees';

const MESH = `
apiVersion: v1
kind: ConfigMap
metadata: { name: istio, namespace: mesh }
data:
  mesh: |
    rootNamespace: mesh-config
`;

test('the root namespace is what is told, what the mesh config says, or where istiod is', () => {
  expect(rootNamespaceOf(graphOf(MESH, { facts: { mesh: { rootNamespace: 'told' } } }))).toBe('told');
  expect(rootNamespaceOf(graphOf(MESH))).toBe('mesh-config');
  expect(rootNamespaceOf(graphOf(MESH.replace('rootNamespace: mesh-config', 'accessLogFile: ""')))).toBe('mesh');
  expect(rootNamespaceOf(graphOf('apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n'))).toBe('istio-system');
});

test('the trust domains are what is told, or what the mesh config says', () => {
  const said = MESH.replace(
    'rootNamespace: mesh-config',
    'trustDomain: sample.bank\n    trustDomainAliases: [old.bank]',
  );
  expect(trustDomainsOf(graphOf(said))).toEqual(['sample.bank', 'old.bank']);
  expect(trustDomainsOf(graphOf(said, { facts: { mesh: { trustDomain: 'told' } } }))).toEqual(['told', 'old.bank']);
  expect(trustDomainsOf(graphOf(MESH))).toBeUndefined();
});
