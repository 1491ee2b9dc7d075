import type { Facts } from '../../../../../lib/wiring/facts/facts';
import { ingressGateway, ingressNamespace, takerOf } from '../../../../../lib/wiring/graph/istio/mesh-ingress';
import { graphOf } from '../trees';

const CLASSES = `
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: istio }
spec: { controller: istio.io/ingress-controller }
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: nginx }
spec: { controller: k8s.io/ingress-nginx }
`;
const DEFAULT_CLASS = `${CLASSES}---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: default, annotations: { ingressclass.kubernetes.io/is-default-class: "true" } }
spec: { controller: istio.io/ingress-controller }
`;

function takerBy(ingress: object, mesh?: Facts['mesh'], yaml = CLASSES): string {
  const graph = graphOf(yaml, mesh ? { facts: { mesh } } : {});
  const [resource] = graph.resources;
  if (!resource) throw new Error('no resource');
  return takerOf(graph, { ...ingress, field: resource.get() }).by;
}

test('an IngressClass decides by its controller', () => {
  expect(takerBy({ ingressClassName: 'istio' })).toBe('istio');
  expect(takerBy({ ingressClassName: 'nginx' })).toBe('other');
  expect(takerBy({ ingressClassName: 'mesh' })).toBe('nobody');
});

test('where istiod takes every Ingress, a name that leads nowhere does no harm', () => {
  expect(takerBy({ ingressClassName: 'mesh' }, { ingressControllerMode: 'DEFAULT' })).toBe('istio');
});

test('an annotation is compared with the class of the mesh', () => {
  expect(takerBy({ class: 'istio' })).toBe('istio');
  expect(takerBy({ class: 'nginx' })).toBe('unknown');
  expect(takerBy({ class: 'nginx' }, { ingressClass: 'mesh' })).toBe('other');
  expect(takerBy({ class: 'mesh' }, { ingressClass: 'mesh' })).toBe('istio');
});

test('an Ingress without a class is for the default class, or for whoever takes all', () => {
  expect(takerBy({})).toBe('unknown');
  expect(takerBy({}, { ingressControllerMode: 'STRICT' })).toBe('nobody');
  expect(takerBy({}, { ingressControllerMode: 'DEFAULT' })).toBe('istio');
  expect(takerBy({}, undefined, DEFAULT_CLASS)).toBe('istio');
});

test.each([
  [{ ingressSelector: 'web' }, 'web', 'ingressSelector'],
  [{ ingressService: 'web' }, 'web', 'ingressService'],
  [{ ingressSelector: 'web', ingressService: 'other' }, 'web', 'ingressSelector'],
  [{ ingressClass: 'istio' }, 'ingressgateway', 'default'],
] as const)('with %j Ingresses go to istio=%s', (mesh, label, by) => {
  expect(ingressGateway(graphOf(CLASSES, { facts: { mesh } }))).toMatchObject({ label, by });
});

test('nothing is known where nothing tells', () => {
  expect(ingressGateway(graphOf(CLASSES))).toBeUndefined();
  expect(ingressGateway(graphOf(CLASSES, { facts: { mesh: { cni: true } } }))).toBeUndefined();
  expect(ingressNamespace(graphOf(CLASSES))).toBeUndefined();
});

test("the namespace of challenges is istiod's unless it is told", () => {
  const namespaceWith = (mesh: Facts['mesh']) =>
    ingressNamespace(graphOf(CLASSES, { facts: { ...(mesh && { mesh }) } }));
  expect(namespaceWith({ scopeGatewayToNamespace: true })).toBe('istio-system');
  expect(namespaceWith({ scopeGatewayToNamespace: true, namespace: 'mesh' })).toBe('mesh');
  expect(namespaceWith({ ingressNamespace: 'edge' })).toBe('edge');
});
