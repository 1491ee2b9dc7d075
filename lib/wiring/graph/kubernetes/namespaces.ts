import type { Graph, Presence } from '../graph';
import { NAMESPACE } from '../kinds';
import { isPlaceholder } from '../placeholder';
import type { Field } from '../resource';
import { type Labels, labelSelectorSelects } from '../selectors';

/** Pod Security level that a namespace enforces. Upstream: https://kubernetes.io/docs/concepts/security/pod-security-standards/ */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** Namespaces that every cluster has. */
const BUILT_IN: ReadonlySet<string> = new Set(['default', 'kube-system', 'kube-public', 'kube-node-lease']);

/** Whether a namespace is there, as far as can be told. */
export function namespacePresence(graph: Graph, namespace: string): Presence {
  const found = graph.presence(NAMESPACE, '', namespace);
  return BUILT_IN.has(namespace) ? 'present' : found;
}

/** Labels of a namespace, the one that the API server sets too; `undefined` where the namespace is not in the tree. */
export function labelsOfNamespace(graph: Graph, namespace: string): Labels | undefined {
  const labels = graph.find(NAMESPACE, '', namespace)?.get('metadata', 'labels').labels();
  return labels && new Map([...labels, ['kubernetes.io/metadata.name', namespace]]);
}

/** A label of a namespace; not set where the namespace is not in the tree. */
export function namespaceLabel(graph: Graph, namespace: string, key: string): Field | undefined {
  return graph.find(NAMESPACE, '', namespace)?.label(key);
}

/**
 * Pod Security level that a namespace enforces by its label; `undefined` where it bears none, since the API server's own
 * configuration may then say one. Upstream: https://kubernetes.io/docs/concepts/security/pod-security-admission/
 */
export function podSecurityLevel(graph: Graph, namespace: string): PodSecurityLevel | undefined {
  const level = namespaceLabel(graph, namespace, 'pod-security.kubernetes.io/enforce')?.text();
  return level === 'privileged' || level === 'baseline' || level === 'restricted' ? level : undefined;
}

/**
 * Whether a LabelSelector selects a namespace; `undefined` where that cannot be told. An empty one selects all of them.
 */
export function selectsNamespace(graph: Graph, selector: Field, namespace: string): boolean | undefined {
  if (selector.holdsUnknown() || isPlaceholder(namespace)) return undefined;
  const isEmpty = [selector.get('matchLabels').entries(), selector.get('matchExpressions').items()].every(
    ({ length }) => length === 0,
  );
  if (isEmpty) return true;
  const labels = labelsOfNamespace(graph, namespace) ?? new Map([['kubernetes.io/metadata.name', namespace]]);
  const selected = labelSelectorSelects(selector, labels);
  return selected === false && !graph.find(NAMESPACE, '', namespace) ? undefined : selected;
}
