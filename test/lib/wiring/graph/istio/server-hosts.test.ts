import { serversListing, serversWithCredential } from '../../../../../lib/wiring/graph/istio/server-hosts';
import { graphOf } from '../trees';

const TREE = `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata: { name: web, namespace: edge }
spec:
  servers:
    - { port: { number: 443, protocol: HTTPS }, hosts: [apps/Web.sample.com], tls: { mode: SIMPLE, credentialName: web-tls } }
    - { port: { number: 8443, protocol: HTTPS }, hosts: ["*"], tls: { mode: PASSTHROUGH, credentialName: web-tls } }
    - { port: { number: 80, protocol: HTTP }, hosts: [web.sample.com, web.sample.com] }
`;
const ports = (servers: readonly { readonly port: number | undefined }[]) => servers.map(({ port }) => port);

test('servers that list a host literally, each once, whoever may bind it', () => {
  const graph = graphOf(TREE);
  expect(ports(serversListing(graph, 'WEB.sample.com'))).toEqual([443, 80]);
  expect(serversListing(graph, 'other.sample.com')).toEqual([]);
});

test('servers that end TLS with a Secret; one that passes through uses none', () => {
  expect(ports(serversWithCredential(graphOf(TREE), 'web-tls'))).toEqual([443]);
});
