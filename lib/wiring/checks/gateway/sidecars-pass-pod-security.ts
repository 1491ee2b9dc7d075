import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { autoContainers, injectionOf } from '../../graph/istio/injection';
import { DAEMON_SET, DEPLOYMENT, MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE } from '../../graph/kinds';
import { podSecurityLevel } from '../../graph/kubernetes/namespaces';
import { WORKLOAD_KINDS, type Workload, workloads } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'sidecars-pass-pod-security',
  summary: 'Namespaces with injection and Pod Security above privileged have istio-cni.',
  rows: [123],
  sources: [
    'istio istio-discovery/files/injection-template.yaml istio-init',
    'https://istio.io/latest/docs/setup/additional-setup/pod-security-admission/',
  ],
  reads: [MUTATING_WEBHOOK_CONFIGURATION, NAMESPACE, ...WORKLOAD_KINDS],
  messages: {
    AH286: {
      severity: 'error',
      hop: 'pods',
      what: 'the namespace enforces Pod Security {level}, and the pods of {workload} are injected without istio-cni',
      why: 'istio-init needs NET_ADMIN and NET_RAW, which the level forbids: the pods are refused, and requests get 503',
      fix: 'Install istio-cni, or label the namespace pod-security.kubernetes.io/enforce: privileged.',
    },
  },
  run(graph, report) {
    const hasCni = cni(graph);
    if (hasCni === true) return;
    for (const namespace of graph.own(NAMESPACE)) {
      const level = podSecurityLevel(graph, namespace.name);
      if (level === undefined || level === 'privileged') continue;
      const workload = (sidecarsByNamespace(graph).get(namespace.name) ?? []).find((one) => isInjected(graph, one));
      if (workload === undefined) continue;
      const at = namespace.label('pod-security.kubernetes.io/enforce');
      const { resource } = workload;
      if (hasCni === undefined) report.notDecided('AH286', at, 'mesh.cni');
      else report('AH286', at, { level, workload: `${resource}` }, { related: [resource] });
    }
  },
});

/** Whether istio-cni is there: as told, or as its DaemonSet shows; it is not where the tree holds the whole mesh without one. */
function cni(graph: Graph): boolean | undefined {
  const told = graph.facts.mesh?.cni;
  if (told !== undefined) return told;
  const isThere = graph.all(DAEMON_SET).some(({ name }) => name.startsWith('istio-cni'));
  const hasIstiod = graph.all(DEPLOYMENT).some((one) => one.label('app').text() === 'istiod');
  return isThere ? true : graph.complete && hasIstiod ? false : undefined;
}

function sidecarsByNamespace(graph: Graph): ReadonlyMap<string, readonly Workload[]> {
  return graph.memo('workloads with sidecars by namespace', () => {
    const byNamespace = new Map<string, Workload[]>();
    for (const workload of workloads(graph)) {
      if (autoContainers(workload).length > 0) continue;
      const others = byNamespace.get(workload.namespace);
      if (others) others.push(workload);
      else byNamespace.set(workload.namespace, [workload]);
    }
    return byNamespace;
  });
}

function isInjected(graph: Graph, workload: Workload): boolean {
  return injectionOf(graph, workload).state === 'injected';
}
