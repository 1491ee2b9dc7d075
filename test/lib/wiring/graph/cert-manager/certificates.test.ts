import {
  certificates,
  certificatesCovering,
  certificatesFor,
  isMadeByShim,
  namesText,
} from '../../../../../lib/wiring/graph/cert-manager/certificates';
import { graphOf } from '../trees';

const TREE = `
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: web, namespace: edge, labels: { team: web } }
spec:
  secretName: web-tls
  dnsNames: [Web.sample.com, "*.web.sample.com"]
  issuerRef: { name: letsencrypt }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: shop
  namespace: apps
  annotations:
    cert-manager.io/cluster-issuer: letsencrypt
    cert-manager.io/alt-names: www.shop.sample.com, alt.sample.com
    acme.cert-manager.io/http01-ingress-class: nginx
    acme.cert-manager.io/http01-edit-in-place: "true"
spec:
  tls:
    - secretName: shop-tls
      hosts: [shop.sample.com]
    - hosts: [skipped.sample.com]
    - secretName: skipped
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: plain, namespace: apps }
spec:
  tls: [{ secretName: plain-tls, hosts: [plain.sample.com] }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: edge, annotations: { cert-manager.io/issuer: own } }
spec:
  listeners:
    - { hostname: a.sample.com, tls: { certificateRefs: [{ name: listeners }] } }
    - { hostname: b.sample.com, tls: { certificateRefs: [{ name: listeners }] } }
    - { tls: { certificateRefs: [{ name: listeners }] } }
`;

test('a Certificate is found by its Secret, names in small letters', () => {
  const [certificate, ...others] = certificatesFor(graphOf(TREE), 'edge', 'web-tls');
  expect(others).toEqual([]);
  expect(certificate?.dnsNames.map(({ name }) => name)).toEqual(['web.sample.com', '*.web.sample.com']);
  expect(certificate?.issuer).toEqual({ group: 'cert-manager.io', kind: 'Issuer', name: 'letsencrypt' });
  expect(certificate && namesText(certificate)).toBe('"web.sample.com", "*.web.sample.com"');
  expect(certificate && isMadeByShim(certificate)).toBe(false);
});

test('an annotated Ingress makes a Certificate of each whole tls block', () => {
  const graph = graphOf(TREE);
  const made = certificates(graph).filter(({ resource }) => resource.name === 'shop');
  expect(made).toHaveLength(1);
  expect(made[0]?.dnsNames.map(({ name }) => name)).toEqual([
    'shop.sample.com',
    'www.shop.sample.com',
    'alt.sample.com',
  ]);
  expect(made[0]?.issuer).toEqual({ group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt' });
  expect([...(made[0]?.annotations ?? [])]).toEqual([
    ['acme.cert-manager.io/http01-override-ingress-class', 'nginx'],
    ['acme.cert-manager.io/http01-override-ingress-name', 'shop'],
  ]);
  expect(certificatesFor(graph, 'apps', 'plain-tls')).toEqual([]);
});

test('listeners of one Secret share a Certificate', () => {
  const [made] = certificatesFor(graphOf(TREE), 'edge', 'listeners');
  expect(made?.dnsNames.map(({ name }) => name)).toEqual(['a.sample.com', 'b.sample.com']);
  expect(made?.issuer?.kind).toBe('Issuer');
  expect(made && isMadeByShim(made)).toBe(true);
});

test('certificates of a namespace are found by a host that they cover', () => {
  const graph = graphOf(TREE);
  const namesOf = (host: string) => certificatesCovering(graph, 'edge', host).map(({ name }) => name);
  expect(namesOf('web.sample.com')).toEqual(['web']);
  expect(namesOf('x.web.sample.com')).toEqual(['web']);
  expect(namesOf('x.y.web.sample.com')).toEqual([]);
});

test('what is not known stays unknown', () => {
  const [certificate] = certificates(
    graphOf(`
apiVersion: cert-manager.io/v1
kind: Certificate
metadata: { name: web, namespace: edge }
spec: { secretName: "\${NAME}-tls", dnsNames: ["\${HOST}"], issuerRef: { name: "\${ISSUER}" } }
`),
  );
  expect(certificate?.secretName).toBeUndefined();
  expect(certificate?.hasUnknownNames).toBe(true);
  expect(certificate?.issuer).toBeUndefined();
});
