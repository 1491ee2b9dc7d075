import { Graph } from '../../../../../lib/wiring/graph/graph';
import { revisionsOf } from '../../../../../lib/wiring/graph/istio/revisions';
import { graphOf as graphOfStream } from '../trees';

const graphOf = (...documents: string[]) => graphOfStream(documents.join('\n---\n'));

const webhook = (name: string, labels: string) =>
  `{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingWebhookConfiguration, metadata: {name: ${name}, labels: ${labels}}}`;
const istiod = (labels: string) =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: istiod, namespace: istio-system, labels: ${labels}}}`;
const namesOf = (graph: Graph) => [...(revisionsOf(graph)?.names ?? ['none'])];

test('revisions are those that are told', () => {
  const graph = new Graph([], { facts: { mesh: { revisions: ['canary'] } } });
  expect(revisionsOf(graph)).toEqual({ names: new Set(['canary']), areAll: true });
});

test('revisions and tags of the webhooks in the tree', () => {
  const graph = graphOf(
    webhook('istio-sidecar-injector-1-30', '{istio.io/rev: 1-30}'),
    webhook('istio-revision-tag-stable', '{istio.io/rev: 1-30, istio.io/tag: stable}'),
    webhook('istio-sidecar-injector', '{}'),
    webhook('another', '{istio.io/rev: 1-31}'),
    istiod('{app: istiod, istio.io/rev: 1-32}'),
  );
  expect(namesOf(graph)).toEqual(['1-30', 'stable', 'default']);
  expect(revisionsOf(graph)?.areAll).toBe(false);
});

test('without webhooks those of the istiods', () => {
  expect(namesOf(graphOf(istiod('{app: istiod, istio.io/rev: 1-30}'), istiod('{app: istiod}')))).toEqual([
    '1-30',
    'default',
  ]);
});

test('nothing tells them where there is neither, or a placeholder', () => {
  expect(namesOf(graphOf())).toEqual(['none']);
  expect(namesOf(graphOf(istiod('{app: istiod, istio.io/rev: "${REVISION}"}')))).toEqual(['none']);
});
