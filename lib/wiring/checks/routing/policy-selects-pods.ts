import { defineCheck } from '../../define-check';
import { APPLICATION, HELM_RELEASE } from '../../facts/helm-values';
import { ISTIO_OPERATOR } from '../../facts/mesh-installations';
import type { Graph } from '../../graph/graph';
import { mayBeInstalled } from '../../graph/istio/gateway-installs';
import { rootNamespaceOf } from '../../graph/istio/mesh-root';
import {
  AUTHORIZATION_POLICY,
  ENVOY_FILTER,
  KUBERNETES_GATEWAY,
  PEER_AUTHENTICATION,
  REQUEST_AUTHENTICATION,
  SERVICE_ENTRY,
  SIDECAR,
  WORKLOAD_ENTRY,
} from '../../graph/kinds';
import {
  WORKLOAD_KINDS,
  workloads,
  workloadsSelectedBy,
  workloadsWithUnknownLabels,
} from '../../graph/kubernetes/workloads';
import type { Field, Resource } from '../../graph/resource';
import { type Labels, labelsText, selects } from '../../graph/selectors';

export default defineCheck({
  id: 'policy-selects-pods',
  summary: 'The selector of every policy of Istio selects some pods.',
  rows: [114],
  alsoKnownAs: ['IST0127', 'KIA0004'],
  sources: ['istio pkg/config/analysis/analyzers (NoMatchingWorkloadsFound)'],
  reads: [
    APPLICATION,
    AUTHORIZATION_POLICY,
    ENVOY_FILTER,
    HELM_RELEASE,
    ISTIO_OPERATOR,
    KUBERNETES_GATEWAY,
    PEER_AUTHENTICATION,
    REQUEST_AUTHENTICATION,
    SERVICE_ENTRY,
    SIDECAR,
    WORKLOAD_ENTRY,
    ...WORKLOAD_KINDS,
  ],
  messages: {
    AH324: {
      severity: 'unresolved',
      hop: 'pods',
      what: 'selector {labels} selects no pods in {where}',
      why: 'the object applies to nothing, so what it allows, demands or leads to is missing',
      fix: 'Use labels of the pod template that it is for.',
    },
  },
  run(graph, report) {
    for (const one of graph.own(...KINDS)) {
      const field = selectorOf(one);
      const labels = field.labels();
      if (labels.size === 0 || field.holdsUnknown() || mayHavePods(graph, one, labels)) continue;
      const where = namespaceOf(graph, one) === undefined ? 'any namespace' : `namespace ${one.namespace}`;
      report('AH324', field, { labels: labelsText(labels), where });
    }
  },
});

const KINDS = [AUTHORIZATION_POLICY, PEER_AUTHENTICATION, REQUEST_AUTHENTICATION, ENVOY_FILTER, SIDECAR, SERVICE_ENTRY];

function selectorOf(one: Resource): Field {
  const own = one.get('spec', 'workloadSelector', 'labels');
  return own.isSet ? own : one.get('spec', 'selector', 'matchLabels');
}

/** Where a selector looks; `undefined` for everywhere, from the root namespace. A Sidecar looks in its own alone. */
function namespaceOf(graph: Graph, { kind, namespace }: Resource): string | undefined {
  const isGlobal = namespace === rootNamespaceOf(graph) && kind !== SIDECAR && kind !== SERVICE_ENTRY;
  return isGlobal ? undefined : namespace;
}

function mayHavePods(graph: Graph, one: Resource, labels: Labels): boolean {
  const namespace = namespaceOf(graph, one);
  const entries = one.kind === SERVICE_ENTRY ? graph.all(WORKLOAD_ENTRY) : [];
  const here = entries.filter((entry) => entry.namespace === namespace);
  if (here.some((entry) => selects(labels, entry.get('spec', 'labels').labels()))) return true;
  if (workloadsSelectedBy(graph, labels, namespace).length > 0) return true;
  if (workloadsWithUnknownLabels(graph, namespace).length > 0 || mayBeInstalled(graph, labels)) return true;
  // Where the tree has no pods of the namespace at all, they are somewhere else.
  return here.length === 0 && !namespacesWithPods(graph).has(one.namespace);
}

function namespacesWithPods(graph: Graph): ReadonlySet<string> {
  return graph.memo('namespaces with pods', () => new Set(workloads(graph).map(({ namespace }) => namespace)));
}
