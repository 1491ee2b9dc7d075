import {
  labelsOfNamespace,
  namespacePresence,
  podSecurityLevel,
  selectsNamespace,
} from '../../../../../lib/wiring/graph/kubernetes/namespaces';
import { Resource } from '../../../../../lib/wiring/graph/resource';
import { graphOf } from '../trees';

const namespace = (name: string, labels = '{}') =>
  `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${name}, labels: ${labels} }\n`;
const selector = (object: Record<string, unknown>) => new Resource({ object }, '').get();

test('namespaces of every cluster are there without being declared', () => {
  const graph = graphOf(namespace('apps'));
  expect(['apps', 'kube-system', 'other'].map((name) => namespacePresence(graph, name))).toEqual([
    'present',
    'present',
    'absent',
  ]);
  expect(namespacePresence(graph, '${NAMESPACE}')).toBe('unknown');
});

test('the API server labels each namespace with its name', () => {
  const graph = graphOf(namespace('apps', '{ tier: front }'));
  expect([...(labelsOfNamespace(graph, 'apps') ?? [])]).toEqual([
    ['tier', 'front'],
    ['kubernetes.io/metadata.name', 'apps'],
  ]);
  expect(labelsOfNamespace(graph, 'other')).toBeUndefined();
});

test('the Pod Security level is what the label enforces', () => {
  const labels = (level: string) => `{ pod-security.kubernetes.io/enforce: ${level} }`;
  const levelOf = (level: string) => podSecurityLevel(graphOf(namespace('apps', labels(level))), 'apps');
  expect(['restricted', 'baseline', 'privileged', 'strict', '"${LEVEL}"'].map(levelOf)).toEqual([
    'restricted',
    'baseline',
    'privileged',
    undefined,
    undefined,
  ]);
  expect(podSecurityLevel(graphOf(namespace('apps')), 'apps')).toBeUndefined();
});

test.each([
  [{}, 'other', true],
  [{ matchLabels: { tier: 'front' } }, 'apps', true],
  [{ matchLabels: { tier: 'back' } }, 'apps', false],
  [{ matchLabels: { tier: 'back' } }, 'other', undefined],
  [{ matchLabels: { 'kubernetes.io/metadata.name': 'other' } }, 'other', true],
  [{ matchLabels: { tier: '${TIER}' } }, 'apps', undefined],
])('%j of namespace %s: %s', (object, name, expected) => {
  const graph = graphOf(namespace('apps', '{ tier: front }'));
  expect(selectsNamespace(graph, selector(object), name)).toBe(expected);
});
