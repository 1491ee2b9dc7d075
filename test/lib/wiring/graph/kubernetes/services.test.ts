import {
  containerPort,
  portsOf,
  servicesOfWorkload,
  servicesWithSelector,
  workloadsOfService,
} from '../../../../../lib/wiring/graph/kubernetes/services';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf, objectOf } from '../trees';

const TREE = `\
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: apps}
spec: {template: {metadata: {labels: {app: web, tier: front}}, spec: {containers: [{name: web, ports: [{name: http, containerPort: 8080}]}]}}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: apps}
spec: {selector: {app: web}, ports: [{name: a, port: 80, targetPort: http}, {name: b, port: 81}, {name: c, port: 82, targetPort: "8082"}, {name: d, port: 83, targetPort: nowhere}]}
---
apiVersion: v1
kind: Service
metadata: {name: both, namespace: apps}
spec: {selector: {tier: front, app: web}}
---
apiVersion: v1
kind: Service
metadata: {name: other, namespace: apps}
spec: {selector: {app: web, tier: back}}
---
apiVersion: v1
kind: Service
metadata: {name: elsewhere, namespace: other}
spec: {selector: {app: web}}
---
apiVersion: v1
kind: Service
metadata: {name: by-hand, namespace: apps}
spec: {ports: [{port: 80}]}
`;

const graph = graphOf(TREE);
const service = (name: string, namespace = 'apps') => objectOf(graph, 'Service', namespace, name);
const [web] = workloads(graph);

test('a workload is behind the Services of its namespace whose whole selector it has', () => {
  expect(web && servicesOfWorkload(graph, web).map(({ name }) => name)).toEqual(['web', 'both']);
});

test('a Service selects pods of its own namespace; without a selector none', () => {
  expect(workloadsOfService(graph, service('web'))).toHaveLength(1);
  expect(workloadsOfService(graph, service('elsewhere', 'other'))).toEqual([]);
  expect(workloadsOfService(graph, service('by-hand'))).toEqual([]);
});

test('external-dns finds Services by their selector, everywhere', () => {
  const names = (labels: Record<string, string>) =>
    servicesWithSelector(graph, new Map(Object.entries(labels))).map(({ name }) => name);
  expect(names({ app: 'web' }).sort()).toEqual(['both', 'elsewhere', 'other', 'web']);
  expect(names({ app: 'web', tier: 'front' })).toEqual(['both']);
});

test('a target port is a number, the name of a container port, or the port itself', () => {
  const targets = portsOf(service('web')).map((port) => web && containerPort(port, web));
  expect(targets).toEqual([8080, 81, 8082, undefined]);
});
