import { secretNamespaceOf, secretsOfIssuer } from '../../../../../lib/wiring/graph/cert-manager/issuer-secrets';
import { graphOf } from '../trees';

function secretsIn(spec: string): string[] {
  const [issuer] = graphOf(
    `apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: { name: one }\nspec: ${spec}\n`,
  ).resources;
  return issuer ? secretsOfIssuer(issuer).map(({ name, key }) => `${name} ${key}`) : [];
}

test.each([
  ['{ ca: { secretName: authority } }', ['authority tls.crt']],
  ['{ selfSigned: {} }', []],
  ['{ acme: { privateKeySecretRef: { name: account } } }', []],
  ['{ acme: { disableAccountKeyGeneration: true, privateKeySecretRef: { name: account } } }', ['account tls.key']],
  ['{ acme: { externalAccountBinding: { keySecretRef: { name: eab, key: hmac } } } }', ['eab hmac']],
  ['{ acme: { solvers: [{ dns01: { cloudflare: { apiTokenSecretRef: { name: token, key: k } } } }] } }', ['token k']],
  ['{ acme: { solvers: [{ dns01: { webhook: { config: { secretRef: { name: x } } } } }] } }', []],
  ['{ vault: { auth: { appRole: { secretRef: { name: vault, key: id } } } } }', ['vault id']],
])('%s reads %j', (spec, secrets) => {
  expect(secretsIn(spec)).toEqual(secrets);
});

test('a ClusterIssuer reads beside cert-manager, an Issuer beside itself', () => {
  const graph = graphOf(
    `
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: one }
---
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: two, namespace: apps }
`,
    { facts: { certManager: { namespace: 'security' } } },
  );
  expect(graph.resources.map((issuer) => secretNamespaceOf(graph, issuer))).toEqual(['security', 'apps']);
});
