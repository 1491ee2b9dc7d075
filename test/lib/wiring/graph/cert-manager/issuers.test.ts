import { certificates } from '../../../../../lib/wiring/graph/cert-manager/certificates';
import {
  acmeOf,
  isLetsEncrypt,
  isPublicAuthority,
  isStaging,
  issuerOf,
  issuerPresence,
  ownIssuers,
} from '../../../../../lib/wiring/graph/cert-manager/issuers';
import type { Graph } from '../../../../../lib/wiring/graph/graph';
import { graphOf } from '../trees';

function certificateBy(reference: string): string {
  return `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: web, namespace: edge }
spec: { secretName: web, dnsNames: [web.sample.com], issuerRef: ${reference} }
---
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: letsencrypt }
spec: { acme: { server: "https://acme-staging-v02.api.letsencrypt.org/directory" } }
---
apiVersion: cert-manager.io/v1
kind: Issuer
metadata: { name: own, namespace: edge }
spec: { ca: { secretName: ca } }
`;
}

function ask(reference: string): { graph: Graph; found: string; presence: string } {
  const graph = graphOf(certificateBy(reference));
  const [certificate] = certificates(graph);
  if (!certificate) throw new Error('no certificate');
  return { graph, found: String(issuerOf(graph, certificate)), presence: issuerPresence(graph, certificate) };
}

test.each([
  ['{ name: letsencrypt, kind: ClusterIssuer }', 'ClusterIssuer letsencrypt', 'present'],
  ['{ name: letsencrypt, kind: ClusterIssuer, group: cert-manager.io }', 'ClusterIssuer letsencrypt', 'present'],
  ['{ name: own }', 'Issuer edge/own', 'present'],
  ['{ name: letsencrypt }', 'undefined', 'absent'],
  ['{ name: letsencrypt, kind: Issuer, group: certmanager.step.sm }', 'undefined', 'unknown'],
  ['{ name: letsencrypt, kind: AWSPCAClusterIssuer }', 'undefined', 'unknown'],
  ['{ }', 'undefined', 'unknown'],
])('issuerRef %s leads to %s', (reference, found, presence) => {
  expect(ask(reference)).toMatchObject({ found, presence });
});

test("only an ACME issuer has a server, and Let's Encrypt is known by it", () => {
  const [own, letsEncrypt] = ownIssuers(ask('{ name: own }').graph);
  expect([own, letsEncrypt].map((issuer) => acmeOf(issuer) !== undefined)).toEqual([false, true]);
  expect([own, letsEncrypt].map(isLetsEncrypt)).toEqual([false, true]);
  expect([own, letsEncrypt].map(isStaging)).toEqual([false, true]);
  expect([own, letsEncrypt, undefined].map(isPublicAuthority)).toEqual([false, true, false]);
});
