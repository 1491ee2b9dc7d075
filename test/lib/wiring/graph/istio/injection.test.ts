import { autoContainers, injectionOf } from '../../../../../lib/wiring/graph/istio/injection';
import { workloads } from '../../../../../lib/wiring/graph/kubernetes/workloads';
import { graphOf as graphOfStream } from '../trees';

const graphOf = (...documents: string[]) => graphOfStream(documents.join('\n---\n'));

const podsOf = (metadata: string, spec = '{}') =>
  `{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: apps}, spec: {template: {metadata: ${metadata}, spec: ${spec}}}}`;
const namespaceWith = (labels: string) =>
  `{apiVersion: v1, kind: Namespace, metadata: {name: apps, labels: ${labels}}}`;

/** What happens to pods with some metadata, in a namespace with some labels. */
function injection(metadata: string, labels?: string, spec?: string): string {
  const graph = graphOf(...(labels === undefined ? [] : [namespaceWith(labels)]), podsOf(metadata, spec));
  const [workload] = workloads(graph);
  const result = workload && injectionOf(graph, workload);
  if (result?.state === 'injected') return result.revision;
  return result?.state === 'not injected' ? result.reason : 'unknown';
}

test.each([
  ['{}', '{istio-injection: enabled}', 'default'],
  ['{}', '{istio.io/rev: canary}', 'canary'],
  ['{}', '{istio-injection: enabled, istio.io/rev: canary}', 'default'],
  ['{labels: {istio.io/rev: stable}}', '{istio.io/rev: canary}', 'canary'],
  ['{labels: {sidecar.istio.io/inject: "true"}}', '{}', 'default'],
  ['{labels: {istio.io/rev: canary}}', '{}', 'canary'],
  ['{labels: {sidecar.istio.io/inject: "true"}}', '{istio-injection: disabled}', 'refused by namespace'],
  ['{labels: {sidecar.istio.io/inject: "false"}}', '{istio-injection: enabled}', 'refused by pod'],
  ['{annotations: {sidecar.istio.io/inject: "false"}}', '{istio-injection: enabled}', 'refused by pod'],
  ['{annotations: {sidecar.istio.io/inject: "true"}}', '{}', 'annotation instead of label'],
  ['{labels: {sidecar.istio.io/inject: true}}', '{}', 'label is no text'],
  ['{}', '{}', 'not asked for'],
  ['{}', '{istio-injection: "${INJECTION}"}', 'unknown'],
])('pods with %s in a namespace with %s: %s', (metadata, labels, expected) => {
  expect(injection(metadata, labels)).toBe(expected);
});

test('of a namespace that is not in the tree, what the pods ask for is assumed', () => {
  expect(injection('{labels: {sidecar.istio.io/inject: "true"}}')).toBe('default');
  expect(injection('{labels: {istio.io/rev: canary}}')).toBe('canary');
  expect(injection('{}')).toBe('unknown');
});

test('pods on the network of the host are never injected', () => {
  expect(injection('{}', '{istio-injection: enabled}', '{hostNetwork: true}')).toBe('host network');
});

test('nothing in namespaces of the system is injected', () => {
  const pod =
    '{apiVersion: v1, kind: Pod, metadata: {name: web, namespace: kube-system, labels: {istio.io/rev: canary}}}';
  const graph = graphOf(pod);
  expect(workloads(graph).map((workload) => injectionOf(graph, workload))).toMatchObject([
    { reason: 'system namespace' },
  ]);
});

test('an injector may take namespaces without labels', () => {
  const webhook = `{apiVersion: admissionregistration.k8s.io/v1, kind: MutatingWebhookConfiguration, metadata: {name: istio-sidecar-injector}, webhooks: [{name: auto.sidecar-injector.istio.io}]}`;
  const graph = graphOf(webhook, namespaceWith('{}'), podsOf('{}'));
  expect(workloads(graph).map((workload) => injectionOf(graph, workload).state)).toEqual(['injected']);
});

test('the image "auto" is left to the injector', () => {
  const graph = graphOf(podsOf('{}', '{containers: [{name: web, image: web}, {name: istio-proxy, image: auto}]}'));
  expect(
    workloads(graph)
      .flatMap(autoContainers)
      .map((one) => one.get('name').text()),
  ).toEqual(['istio-proxy']);
});
