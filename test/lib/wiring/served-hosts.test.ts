import { parseStream } from '../../../lib/manifests/parse-stream';
import { Graph } from '../../../lib/wiring/graph/graph';
import { hostsOfTree, servedHosts } from '../../../lib/wiring/served-hosts';

const object = (apiVersion: string, kind: string, name: string, spec: string) => `
apiVersion: ${apiVersion}
kind: ${kind}
metadata: { name: ${name}, namespace: apps }
spec: ${spec}
---`;

const TREE = [
  object(
    'networking.istio.io/v1',
    'Gateway',
    'web',
    "{ servers: [{ hosts: [apps/b.sample.com, '*'] }, { hosts: [b.sample.com] }] }",
  ),
  object('networking.istio.io/v1', 'VirtualService', 'a', '{ hosts: [a.sample.com], gateways: [web] }'),
  object('networking.istio.io/v1', 'VirtualService', 'inside', '{ hosts: [web.apps.svc.cluster.local] }'),
  object('cert-manager.io/v1', 'Certificate', 'web', '{ dnsNames: [b.sample.com] }'),
  object('networking.k8s.io/v1', 'Ingress', 'old', '{ rules: [{ host: old.sample.com }, {}] }'),
  object('v1', 'Service', 'web', '{}'),
].join('\n');

function graphOf(yaml: string): Graph {
  return new Graph(parseStream(yaml, 'web.yaml').manifests);
}

test('an object serves the hosts that it names itself', () => {
  const graph = graphOf(TREE);
  expect(Object.fromEntries(graph.resources.map((one) => [`${one}`, servedHosts(graph, one)]))).toEqual({
    'Gateway apps/web': ['b.sample.com'],
    'VirtualService apps/a': ['a.sample.com'],
    'VirtualService apps/inside': [],
    'Certificate apps/web': ['b.sample.com'],
    'Ingress apps/old': ['old.sample.com'],
    'Service apps/web': [],
  });
});

test('a tree serves what its Gateways, routes and Ingresses name', () => {
  expect(hostsOfTree(graphOf(TREE))).toEqual(['a.sample.com', 'b.sample.com', 'old.sample.com']);
});
