import {
  annotatedCertificates,
  issuerAnnotation,
} from '../../../../../lib/wiring/graph/cert-manager/shim-certificates';
import { graphOf } from '../trees';

function ingress(annotations: string, tls: string): string {
  return `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web, namespace: apps, annotations: { ${annotations} } }\nspec: { tls: ${tls} }\n`;
}
const TLS = '[{ secretName: web-tls, hosts: [Web.sample.com] }]';
const madeOf = (yaml: string) => annotatedCertificates(graphOf(yaml));

test('without an annotation that names an issuer none is made', () => {
  expect(madeOf(ingress('kubernetes.io/ingress.class: istio', TLS))).toEqual([]);
});

test.each([
  ['cert-manager.io/issuer: own', 'cert-manager.io Issuer own'],
  ['cert-manager.io/cluster-issuer: ours', 'cert-manager.io ClusterIssuer ours'],
  ['cert-manager.io/issuer: own, cert-manager.io/issuer-kind: ClusterIssuer', 'cert-manager.io ClusterIssuer own'],
  ['cert-manager.io/issuer: own, cert-manager.io/issuer-group: sample.com', 'sample.com Issuer own'],
])('%s: %s', (annotations, issuer) => {
  const [made] = madeOf(ingress(annotations, TLS));
  expect(made?.issuer && `${made.issuer.group} ${made.issuer.kind} ${made.issuer.name}`).toBe(issuer);
});

test('a block without a Secret or without hosts is passed over', () => {
  const tls = '[{ hosts: [a.sample.com] }, { secretName: b }, { secretName: c, hosts: [c.sample.com] }]';
  expect(madeOf(ingress('cert-manager.io/issuer: own', tls)).map(({ name }) => name)).toEqual(['c']);
});

test('the Certificate bears the name of its Secret, and the annotations for its challenges', () => {
  const annotations = 'cert-manager.io/issuer: own, acme.cert-manager.io/http01-ingress-ingressclassname: istio';
  const [made] = madeOf(ingress(annotations, TLS));
  expect(made).toMatchObject({ namespace: 'apps', name: 'web-tls', secretName: 'web-tls' });
  expect(made && Object.fromEntries(made.annotations)).toEqual({
    'acme.cert-manager.io/http01-override-ingress-ingressclassname': 'istio',
  });
});

test('a cluster issuer goes before an issuer', () => {
  const both = graphOf(ingress('cert-manager.io/issuer: own, cert-manager.io/cluster-issuer: ours', TLS));
  expect(both.resources.map((one) => issuerAnnotation(one)?.text())).toEqual(['ours']);
});
