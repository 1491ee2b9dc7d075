import {
  labelsOfTemplates,
  otherPodsMayBear,
  podTemplates,
} from '../../../../../lib/wiring/graph/kubernetes/pod-templates';
import { graphOf } from '../trees';

const TREE = `\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: apps }
spec: { template: { metadata: { labels: { app: web } }, spec: { nodeName: one } } }
---
apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web, namespace: apps }
spec: { workloadRef: { name: web } }
---
apiVersion: batch/v1
kind: CronJob
metadata: { name: report, namespace: apps }
spec: { jobTemplate: { spec: { template: { metadata: { labels: { app: report } }, spec: { nodeName: two } } } } }
---
apiVersion: batch/v1
kind: Job
metadata: { name: once, namespace: apps }
spec: { template: { metadata: { labels: { app: once } }, spec: { nodeName: three } } }
---
apiVersion: sample.com/v1
kind: Fleet
metadata: { name: fleet, namespace: apps }
spec: { template: { metadata: { labels: { app: fleet } } } }
---
apiVersion: networking.istio.io/v1
kind: WorkloadEntry
metadata: { name: machine, namespace: apps, labels: { app: machine } }
spec: { address: 10.40.1.2, labels: { tier: old } }
---
apiVersion: networking.istio.io/v1
kind: WorkloadGroup
metadata: { name: machines, namespace: apps }
spec: { metadata: { labels: { app: machines } }, template: {} }
`;

const labels = (all: Record<string, string>) => new Map(Object.entries(all));

test('each template once, those of Jobs too', () => {
  const templates = podTemplates(graphOf(TREE));
  expect(templates.map(({ resource, spec }) => `${resource.name} ${spec.get('nodeName').text()}`)).toEqual([
    'web one',
    'once three',
    'report two',
  ]);
});

test('other pods are those of Jobs and of kinds that are not known', () => {
  const graph = graphOf(TREE);
  const bear = (app: string, namespace = 'apps') => otherPodsMayBear(graph, namespace, labels({ app }));
  expect(['report', 'once', 'fleet', 'web', 'none'].map((app) => bear(app))).toEqual([true, true, true, false, false]);
  expect(bear('fleet', 'other')).toBe(false);
});

test('virtual machines are pods to Istio, by the labels of the entry and of its object', () => {
  const graph = graphOf(TREE);
  const bear = (all: Record<string, string>) => otherPodsMayBear(graph, 'apps', labels(all));
  expect(bear({ app: 'machine', tier: 'old' })).toBe(true);
  expect(bear({ app: 'machines' })).toBe(true);
  expect(bear({ app: 'machine', tier: 'new' })).toBe(false);
});

test('labels that controllers set are not looked for in templates', () => {
  const selector = labels({
    app: 'web',
    'statefulset.kubernetes.io/pod-name': 'web-0',
    'pod-template-hash': '5d',
    'vault-active': 'true',
  });
  expect([...labelsOfTemplates(selector).keys()]).toEqual(['app']);
});
