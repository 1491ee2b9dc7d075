import type { Graph } from '../graph';
import { DAEMON_SET, DEPLOYMENT, type Kind, POD, REPLICA_SET, ROLLOUT, STATEFUL_SET } from '../kinds';
import { once } from '../once';
import type { Field, Resource } from '../resource';
import { LabelIndex, type Labels } from '../selectors';

/** Kinds that hold a pod template, and Pods themselves. Jobs serve no requests and are left out. */
export const WORKLOAD_KINDS: readonly Kind[] = [DEPLOYMENT, STATEFUL_SET, DAEMON_SET, REPLICA_SET, ROLLOUT, POD];

/** Pods to be: a template stands for its pods, since a controller makes them later. */
export interface Workload {
  readonly resource: Resource;
  readonly namespace: string;
  /** Labels of the pods; those that hold a placeholder are left out. */
  readonly labels: Labels;
  /** Whether some label, or all of them, is not known. */
  readonly hasUnknownLabels: boolean;
  /** `metadata` of the pods. */
  readonly metadata: Field;
  /** `spec` of the pods. */
  readonly spec: Field;
}

/** Every workload, in the order of the tree. */
export function workloads(graph: Graph): readonly Workload[] {
  return graph.memo('workloads', () => graph.all(...WORKLOAD_KINDS).map((resource) => workloadOf(graph, resource)));
}

function workloadOf(graph: Graph, resource: Resource): Workload {
  const template = resource.kind === POD ? resource.get() : templateOf(graph, resource);
  const metadata = template.get('metadata');
  const labels = metadata.get('labels');
  return {
    resource,
    namespace: resource.namespace,
    labels: labels.labels(),
    hasUnknownLabels: labels.holdsUnknown(),
    metadata,
    spec: template.get('spec'),
  };
}

/** A Rollout may leave its template to a Deployment. Upstream: https://argoproj.github.io/argo-rollouts/migrating/ */
function templateOf(graph: Graph, resource: Resource): Field {
  const reference = resource.get('spec', 'workloadRef', 'name').text();
  const other = reference === undefined ? undefined : graph.find(DEPLOYMENT, resource.namespace, reference);
  return (other ?? resource).get('spec', 'template');
}

/**
 * Workloads whose pods a selector of labels selects.
 *
 * @param namespace where to look; everywhere without it
 */
export function workloadsSelectedBy(graph: Graph, selector: Labels, namespace?: string): readonly Workload[] {
  const selected = graph.memo('workloads by label', () => new LabelIndex(workloads(graph))).selectedBy(selector);
  return namespace === undefined ? selected : selected.filter((workload) => workload.namespace === namespace);
}

/** Workloads whose labels are not all known: they may be what is looked for. */
export function workloadsWithUnknownLabels(graph: Graph, namespace?: string): readonly Workload[] {
  const unknown = graph.memo('workloads with unknown labels', () =>
    workloads(graph).filter((one) => one.hasUnknownLabels),
  );
  return namespace === undefined ? unknown : unknown.filter((workload) => workload.namespace === namespace);
}

/** Containers and init containers that run beside them (native sidecars), of a pod. */
export const containersOf = once(({ spec }: Workload): readonly Field[] => {
  const sidecars = spec
    .get('initContainers')
    .items()
    .filter((container) => container.get('restartPolicy').text() === 'Always');
  return [...spec.get('containers').items(), ...sidecars];
});
