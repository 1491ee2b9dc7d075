import { ingressSecrets } from '../../../../../lib/wiring/graph/istio/ingress-secrets';
import { INGRESS } from '../../../../../lib/wiring/graph/kinds';
import { graphOf, objectOf } from '../trees';

const TREE = `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: apps, annotations: { kubernetes.io/ingress.class: istio } }
spec: { tls: [{ secretName: web-tls }, { hosts: [web.sample.com] }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: gateway, namespace: edge }
spec: { template: { metadata: { labels: { istio: edge } } } }
`;

function secretsWith(yaml: string, ingressSelector?: string) {
  const graph = graphOf(yaml, ingressSelector === undefined ? {} : { facts: { mesh: { ingressSelector } } });
  const found = ingressSecrets(graph, objectOf(graph, INGRESS, 'apps', 'web'));
  return found.map(({ name, namespaces }) => `${name} in ${namespaces.join()}`);
}

test('Secrets of an Ingress are read where the pods are that Ingresses go to', () => {
  expect(secretsWith(TREE, 'edge')).toEqual(['web-tls in edge']);
});

test('nothing is said where the pods are not known, or the Ingress is of somebody else', () => {
  expect(secretsWith(TREE)).toEqual([]);
  expect(secretsWith(TREE, 'other')).toEqual([]);
  expect(secretsWith(TREE.replace('ingress.class: istio', 'ingress.class: nginx'), 'edge')).toEqual([]);
});
