import { credentialsOf } from '../../../../../lib/wiring/graph/istio/credentials';
import { allServers } from '../../../../../lib/wiring/graph/istio/gateways';
import { graphOf } from '../trees';

function credentials(tls: string) {
  const gateway = `{apiVersion: networking.istio.io/v1, kind: Gateway, metadata: {name: web, namespace: edge}, spec: {servers: [{tls: ${tls}}]}}`;
  return allServers(graphOf(gateway))
    .flatMap(credentialsOf)
    .map(({ name, namespace }) => (namespace === undefined ? name : `${namespace}/${name}`));
}

test.each([
  ['{credentialName: web}', ['web']],
  ['{credentialName: kubernetes://web}', ['web']],
  ['{credentialName: edge/web}', ['edge/web']],
  ['{credentialName: kubernetes://edge/web}', ['edge/web']],
  ['{credentialNames: [rsa, ecdsa]}', ['rsa', 'ecdsa']],
  ['{credentialName: builtin://}', []],
  ['{credentialName: "sds://mounted"}', []],
  ['{credentialName: "${SECRET}"}', []],
  ['{serverCertificate: /etc/certs/tls.crt, privateKey: /etc/certs/tls.key}', []],
  ['{}', []],
])('%s names %j', (tls, expected) => {
  expect(credentials(tls)).toEqual(expected);
});
