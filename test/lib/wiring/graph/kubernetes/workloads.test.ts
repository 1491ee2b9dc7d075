import {
  containersOf,
  workloads,
  workloadsSelectedBy,
  workloadsWithUnknownLabels,
} from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf } from '../trees';

const template = (labels: string) => `template: {metadata: {labels: ${labels}}, spec: {containers: [{name: app}]}}`;
const workload = (kind: string, name: string, spec: string, apiVersion = 'apps/v1') =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: apps}\nspec: {${spec}}\n`;

const TREE = [
  workload('Deployment', 'web', template('{app: web}')),
  workload('StatefulSet', 'db', template('{app: db}')),
  workload('DaemonSet', 'log', template('{app: log}')),
  workload('Rollout', 'canary', template('{app: canary}'), 'argoproj.io/v1alpha1'),
  workload(
    'Rollout',
    'referring',
    'workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
    'argoproj.io/v1alpha1',
  ),
  'apiVersion: v1\nkind: Pod\nmetadata: {name: one, namespace: apps, labels: {app: one}}\nspec: {containers: [{name: app}]}\n',
  workload('Deployment', 'rendered-later', template('{app: "${APP}"}')),
].join('---\n');

test('templates of every kind stand for their pods', () => {
  const all = workloads(graphOf(TREE)).map(({ resource, labels }) => `${resource} ${labels.get('app')}`);
  expect(all.sort()).toEqual([
    'DaemonSet apps/log log',
    'Deployment apps/rendered-later undefined',
    'Deployment apps/web web',
    'Pod apps/one one',
    'Rollout apps/canary canary',
    'Rollout apps/referring web',
    'StatefulSet apps/db db',
  ]);
});

test('are found by labels, in a namespace or everywhere', () => {
  const graph = graphOf(TREE);
  const names = (namespace?: string) =>
    workloadsSelectedBy(graph, new Map([['app', 'db']]), namespace).map(({ resource }) => resource.name);
  expect([names(), names('apps'), names('other')]).toEqual([['db'], ['db'], []]);
});

test('those with labels that are not known are told apart', () => {
  const graph = graphOf(TREE);
  expect(workloadsWithUnknownLabels(graph, 'apps').map(({ resource }) => resource.name)).toEqual(['rendered-later']);
  expect(workloadsWithUnknownLabels(graph, 'other')).toEqual([]);
});

test('containers are those that serve: native sidecars too', () => {
  const graph = graphOf(
    'apiVersion: v1\nkind: Pod\nmetadata: {name: one}\nspec: {initContainers: [{name: init}, {name: side, restartPolicy: Always}], containers: [{name: app}]}\n',
  );
  expect(
    workloads(graph)
      .flatMap(containersOf)
      .map((container) => container.get('name').text()),
  ).toEqual(['app', 'side']);
});
