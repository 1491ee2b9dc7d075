import type { Graph } from '../graph';
import { MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE } from '../kinds';
import { containersOf, type Workload } from '../kubernetes/workloads';
import type { Field, Resource } from '../resource';

/** Why pods get no proxy. */
export type NoInjection =
  | 'host network'
  | 'system namespace'
  | 'refused by pod'
  | 'refused by namespace'
  | 'not asked for'
  | 'label is no text'
  | 'annotation instead of label';

/** What the injector's webhooks do to the pods of a workload. */
export type Injection =
  /** `default` is the revision that `istio-injection: enabled` and `sidecar.istio.io/inject: "true"` mean. */
  | { readonly state: 'injected'; readonly revision: string; readonly at: Field }
  /** `at`: what forbids it, or lacks the label. */
  | { readonly state: 'not injected'; readonly reason: NoInjection; readonly at: Field | Resource }
  /** `lacks`: the label that the pods would need, where it is only their namespace, not in the tree, that may help. */
  | { readonly state: 'unknown'; readonly lacks?: Field };

export const INJECT = 'sidecar.istio.io/inject';
export const REVISION = 'istio.io/rev';
export const INJECTION = 'istio-injection';
export const DEFAULT_REVISION = 'default';

/** Namespaces in which nothing is injected. Upstream: istio pkg/kube/inject/initializer.go IgnoredNamespaces. */
const SYSTEM_NAMESPACES: ReadonlySet<string> = new Set([
  'kube-system',
  'kube-public',
  'kube-node-lease',
  'local-path-storage',
]);

/**
 * What the injector does to the pods of a workload. Upstream: istio istio-discovery/templates/mutatingwebhook.yaml (which pods
 * the webhooks are asked about), pkg/kube/inject/inject.go injectRequired.
 */
export function injectionOf(graph: Graph, workload: Workload): Injection {
  const unasked = injectsUnasked(graph);
  const refused = refusalOfPod(workload);
  if (refused) return { state: 'not injected', ...refused };
  const namespace = graph.find(NAMESPACE, '', workload.namespace);
  if (namespace === undefined) return injectionInUnknownNamespace(workload);
  const enabled = namespace.label(INJECTION);
  const revision = namespace.label(REVISION);
  if (enabled.isUnknown || revision.isUnknown) return { state: 'unknown' };
  if (enabled.isSet) {
    if (enabled.text() === 'enabled') return injected(DEFAULT_REVISION, enabled);
    return { state: 'not injected', reason: 'refused by namespace', at: enabled };
  }
  if (revision.isSet) return injected(revision.text() ?? DEFAULT_REVISION, revision);
  return injectionByPod(workload, unasked);
}

function injected(revision: string, at: Field): Injection {
  return { state: 'injected', revision, at };
}

/** What the pod itself says against it. */
function refusalOfPod({ namespace, spec, metadata, resource }: Workload) {
  if (spec.get('hostNetwork').flag()) return { reason: 'host network', at: spec.get('hostNetwork') } as const;
  if (SYSTEM_NAMESPACES.has(namespace)) return { reason: 'system namespace', at: resource } as const;
  const label = metadata.get('labels', INJECT);
  const annotation = metadata.get('annotations', INJECT);
  const refusing = label.isSet ? label : annotation;
  return refusing.text() === 'false' ? ({ reason: 'refused by pod', at: refusing } as const) : undefined;
}

/** A namespace without labels of Istio leaves it to the pods. */
function injectionByPod(workload: Workload, unasked: boolean): Injection {
  const labels = workload.metadata.get('labels');
  const revision = labels.get(REVISION);
  const label = labels.get(INJECT);
  if (revision.isUnknown || label.isUnknown || labels.isUnknown) return { state: 'unknown' };
  if (revision.isSet) return injected(revision.text() ?? DEFAULT_REVISION, revision);
  if (label.text() === 'true') return injected(DEFAULT_REVISION, label);
  if (unasked) return label.isSet ? notAsked(workload) : injected(DEFAULT_REVISION, labels);
  return notAsked(workload);
}

function notAsked({ metadata }: Workload): Injection {
  const label = metadata.get('labels', INJECT);
  if (label.isSet && label.text() === undefined)
    return { state: 'not injected', reason: 'label is no text', at: label };
  const annotation = metadata.get('annotations', INJECT);
  if (annotation.text() === 'true') {
    return { state: 'not injected', reason: 'annotation instead of label', at: annotation };
  }
  return { state: 'not injected', reason: 'not asked for', at: metadata.get('labels') };
}

/** The namespace may be labelled; one that refuses is not assumed. */
function injectionInUnknownNamespace({ metadata }: Workload): Injection {
  const labels = metadata.get('labels');
  const [revision, label] = [labels.get(REVISION), labels.get(INJECT)];
  if (labels.isUnknown || revision.isUnknown || label.isUnknown) return { state: 'unknown' };
  if (revision.isSet) return injected(revision.text() ?? DEFAULT_REVISION, revision);
  return label.text() === 'true' ? injected(DEFAULT_REVISION, label) : { state: 'unknown', lacks: labels };
}

/** Whether namespaces without any label are injected: enableNamespacesByDefault. */
function injectsUnasked(graph: Graph): boolean {
  return graph.memo('injects unasked', () =>
    graph
      .all(MUTATING_WEBHOOK_CONFIGURATION)
      .flatMap((one) => one.get('webhooks').items())
      .some((webhook) => webhook.get('name').text() === 'auto.sidecar-injector.istio.io'),
  );
}

/** Containers whose image is left to the injector: `auto` is no image. */
export function autoContainers(workload: Workload): Field[] {
  return containersOf(workload).filter((container) => container.get('image').text() === 'auto');
}
