import type { CertificateRequest } from '../../../../../lib/wiring/graph/cert-manager/certificate-request';
import { certificates } from '../../../../../lib/wiring/graph/cert-manager/certificates';
import { issuerOf } from '../../../../../lib/wiring/graph/cert-manager/issuers';
import { hasNoSolver, solverFor } from '../../../../../lib/wiring/graph/cert-manager/solvers';
import type { Graph } from '../../../../../lib/wiring/graph/graph';
import type { Resource } from '../../../../../lib/wiring/graph/resource';
import { graphOf } from '../trees';

const HTTP = 'http01: { ingress: { ingressClassName: istio } }';

interface Asked {
  readonly graph: Graph;
  readonly issuer: Resource;
  readonly certificate: CertificateRequest;
}

function treeWith(solvers: string, metadata = ''): Asked {
  const graph = graphOf(`
apiVersion: cert-manager.io/v1
kind: ClusterIssuer
metadata: { name: letsencrypt }
spec: { acme: { solvers: [${solvers}] } }
---
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: web, namespace: edge, labels: { a: one, b: two }, ${metadata} }
spec: { secretName: web, dnsNames: [web.sample.com], issuerRef: { name: letsencrypt, kind: ClusterIssuer } }
`);
  const [certificate] = certificates(graph);
  const issuer = certificate && issuerOf(graph, certificate);
  if (!certificate || !issuer) throw new Error('no issuer');
  return { graph, issuer, certificate };
}

function chosen(solvers: string, name = 'web.sample.com'): string | undefined {
  const { graph, issuer, certificate } = treeWith(solvers);
  return solverFor(graph, issuer, certificate, name)?.solver.path().slice('spec.acme.solvers'.length);
}

const select = (selector: string) => `{ selector: { ${selector} }, ${HTTP} }`;

test('of two that suit a name alike the first is taken', () => {
  expect(chosen(`{ ${HTTP} }, { ${HTTP} }`)).toBe('[0]');
});

test('a name goes before a zone, a zone before labels, labels before nothing', () => {
  const [any, labels, zone, name] = [
    `{ ${HTTP} }`,
    select('matchLabels: { a: one }'),
    select('dnsZones: [sample.com]'),
    select('dnsNames: [web.sample.com]'),
  ];
  expect(chosen(`${any}, ${labels}, ${zone}, ${name}`)).toBe('[3]');
  expect(chosen(`${any}, ${labels}, ${zone}`)).toBe('[2]');
  expect(chosen(`${any}, ${labels}`)).toBe('[1]');
  expect(chosen(`${name}, ${any}`)).toBe('[0]');
});

test('the longer zone and the more labels win', () => {
  expect(chosen(`${select('dnsZones: [com]')}, ${select('dnsZones: [sample.com]')}`)).toBe('[1]');
  expect(chosen(`${select('matchLabels: { a: one }')}, ${select('matchLabels: { a: one, b: two }')}`)).toBe('[1]');
});

test('names are compared as a whole, zones by their end', () => {
  expect(chosen(select('dnsNames: [sample.com]'))).toBeUndefined();
  expect(chosen(select('dnsZones: [ample.com]'))).toBeUndefined();
  expect(chosen(select('matchLabels: { a: two }'))).toBeUndefined();
});

test('a wildcard takes DNS-01 alone, and a name takes what comes first', () => {
  const both = `{ ${HTTP} }, { dns01: { route53: {} } }`;
  expect(chosen(both, '*.sample.com')).toBe('[1]');
  expect(chosen(both)).toBe('[0]');
  expect(chosen(`{ ${HTTP} }`, '*.sample.com')).toBeUndefined();
});

test('that there is no solver is said only where all is known', () => {
  const none = treeWith(select('dnsZones: [example.com]'));
  expect(hasNoSolver(none.graph, none.issuer, none.certificate, 'web.sample.com')).toBe(true);
  const unknown = treeWith(select('dnsZones: ["${ZONE}"]'));
  expect(hasNoSolver(unknown.graph, unknown.issuer, unknown.certificate, 'web.sample.com')).toBe(false);
});

test('a Certificate may override how its Ingress is classed', () => {
  const plain = treeWith(`{ ${HTTP} }`);
  expect(solverFor(plain.graph, plain.issuer, plain.certificate, 'web.sample.com')?.ingress).toMatchObject({
    ingressClassName: 'istio',
  });
  const other = treeWith(`{ ${HTTP} }`, 'annotations: { acme.cert-manager.io/http01-override-ingress-class: nginx }');
  const ingress = solverFor(other.graph, other.issuer, other.certificate, 'web.sample.com')?.ingress;
  expect(ingress).toMatchObject({ class: 'nginx' });
  expect(ingress?.ingressClassName).toBeUndefined();
  expect(ingress?.field.path()).toBe('metadata.annotations');
});

test('a solver of the Gateway API, and one by DNS-01, have no Ingress', () => {
  for (const solver of ['{ http01: { gatewayHTTPRoute: {} } }', '{ dns01: { route53: {} } }']) {
    const { graph, issuer, certificate } = treeWith(solver);
    expect(solverFor(graph, issuer, certificate, 'web.sample.com')).toMatchObject({ ingress: undefined });
  }
});
