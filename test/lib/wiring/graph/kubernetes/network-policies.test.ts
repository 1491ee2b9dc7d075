import { ingressPoliciesFor, letsIn, opensPort } from '../../../../../lib/wiring/graph/kubernetes/network-policies';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf } from '../trees';

const PODS = `
apiVersion: v1
kind: Namespace
metadata: { name: gateways, labels: { team: edge } }
---
apiVersion: v1
kind: Pod
metadata: { name: edge, namespace: gateways, labels: { istio: edge } }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: apps, labels: { app: web } }
spec: { containers: [{ ports: [{ name: http, containerPort: 8080 }] }] }
`;

function answer(spec: string): string {
  const graph = graphOf(
    `${PODS}---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: one, namespace: apps }\nspec: ${spec}\n`,
  );
  const [edge, web] = workloads(graph);
  if (!edge || !web) throw new Error('no pods');
  const policies = ingressPoliciesFor(graph, web);
  return policies.length === 0 ? 'no policy' : letsIn(graph, policies, edge, web, 8080);
}

test.each([
  ['{ podSelector: { matchLabels: { app: other } } }', 'no policy'],
  ['{ podSelector: {}, policyTypes: [Egress] }', 'no policy'],
  ['{ podSelector: {} }', 'no'],
  ['{ podSelector: {}, ingress: [{}] }', 'yes'],
  ['{ podSelector: {}, ingress: [{ from: [{ podSelector: {} }] }] }', 'no'],
  ['{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: {} }] }] }', 'yes'],
  ['{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: edge } } }] }] }', 'yes'],
  ['{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: web } } }] }] }', 'no'],
  [
    '{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: gateways } } }] }] }',
    'yes',
  ],
  [
    '{ podSelector: {}, ingress: [{ from: [{ namespaceSelector: {}, podSelector: { matchLabels: { istio: other } } }] }] }',
    'no',
  ],
  ['{ podSelector: {}, ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }] }', 'maybe'],
  ['{ podSelector: {}, ingress: [{ ports: [{ port: http }] }] }', 'yes'],
  ['{ podSelector: {}, ingress: [{ ports: [{ port: 8000, endPort: 9000 }] }] }', 'yes'],
  ['{ podSelector: {}, ingress: [{ ports: [{ port: 80 }] }] }', 'no'],
  ['{ podSelector: {}, ingress: [{ ports: [{ port: 8080, protocol: UDP }] }] }', 'no'],
])('%s: %s', (spec, expected) => {
  expect(answer(spec)).toBe(expected);
});

test('a port may be open to somebody, whoever it is', () => {
  const policy = (port: number) =>
    `${PODS}---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: one, namespace: apps }\nspec: { podSelector: {}, ingress: [{ ports: [{ port: ${port} }] }] }\n`;
  const open = [8080, 80].map((port) => {
    const graph = graphOf(policy(port));
    const web = workloads(graph)[1];
    if (!web) throw new Error('no pod');
    return opensPort(ingressPoliciesFor(graph, web), web, 8080);
  });
  expect(open).toEqual(['yes', 'no']);
});
