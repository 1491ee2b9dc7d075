import { isForApiServer, labelMaps, textMaps } from '../../../../../lib/wiring/graph/kubernetes/text-maps';
import { graphOf } from '../trees';

const graph = graphOf(`\
apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec: { selector: { matchLabels: { app: web } }, template: { metadata: { labels: { app: web } } } }
---
apiVersion: v1
kind: Pod
metadata: { name: one, labels: { app: one } }
---
apiVersion: v1
kind: Secret
metadata: { name: key }
stringData: { key: one }
---
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
metadata: { labels: { app: none } }
`);

const pathsOf = (maps: readonly { isSet: boolean; path(): string }[]) =>
  maps.filter(({ isSet }) => isSet).map((map) => map.path());

test('labels of objects, of templates and of selectors, each once', () => {
  expect(pathsOf(labelMaps(graph))).toEqual([
    'spec.selector.matchLabels',
    'metadata.labels',
    'spec.template.metadata.labels',
  ]);
});

test('all that must be texts', () => {
  expect(pathsOf(textMaps(graph))).toContain('stringData');
});

test('files of tools are no objects', () => {
  expect(graph.resources.map(isForApiServer)).toEqual([true, true, true, false]);
});
