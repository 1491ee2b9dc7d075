import { secretKeysOf } from '../../../../../lib/wiring/graph/kubernetes/secret-keys';
import { graphOf } from '../trees';

function keysOf(yaml: string): readonly string[] | undefined {
  const [maker] = graphOf(`metadata: { name: web-tls, namespace: gateways }\n${yaml}`).resources;
  return maker && secretKeysOf(maker)?.keys;
}

const EXTERNAL = 'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\n';
const DATA = 'data: [{ secretKey: a, remoteRef: { key: x } }, { secretKey: b, remoteRef: { key: y } }]';

test('a Secret has the keys of both its parts; without any it is filled in later', () => {
  const secret = 'apiVersion: v1\nkind: Secret\n';
  expect(keysOf(`${secret}data: { a: eA== }\nstringData: { b: x }`)).toEqual(['a', 'b']);
  expect(keysOf(secret)).toBeUndefined();
  expect(keysOf(`${secret}data: "\${DATA}"`)).toBeUndefined();
});

test('a SealedSecret has those of its template too', () => {
  const sealed = 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\n';
  expect(keysOf(`${sealed}spec: { encryptedData: { a: Ag== }, template: { data: { b: x } } }`)).toEqual(['a', 'b']);
});

test('an ExternalSecret fetches those that it lists', () => {
  expect(keysOf(`${EXTERNAL}spec: { target: { template: { type: kubernetes.io/tls } }, ${DATA} }`)).toEqual(['a', 'b']);
  expect(keysOf(`${EXTERNAL}spec: { ${DATA}, dataFrom: [{ extract: { key: z } }] }`)).toBeUndefined();
  expect(keysOf(`${EXTERNAL}spec: { target: { creationPolicy: Merge }, ${DATA} }`)).toBeUndefined();
});

test('the data of a template takes their place, or comes on top', () => {
  const withTemplate = (template: string) => keysOf(`${EXTERNAL}spec: { target: { template: ${template} }, ${DATA} }`);
  expect(withTemplate('{ data: { c: x } }')).toEqual(['c']);
  expect(withTemplate('{ mergePolicy: Merge, data: { c: x } }')).toEqual(['c', 'a', 'b']);
  expect(withTemplate('{ templateFrom: [{ literal: x }] }')).toBeUndefined();
});

test('a ClusterExternalSecret has them one level deeper; of other makers nothing is told', () => {
  const cluster = 'apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\n';
  expect(keysOf(`${cluster}spec: { externalSecretSpec: { ${DATA} } }`)).toEqual(['a', 'b']);
  expect(keysOf('apiVersion: cert-manager.io/v1\nkind: Certificate\nspec: { secretName: x }')).toBeUndefined();
});
