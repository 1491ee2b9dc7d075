import type { Graph } from '../graph';
import { type Workload, workloadsSelectedBy } from '../kubernetes/workloads';
import type { Resource } from '../resource';
import type { Labels } from '../selectors';

/** Labels of the pods that a Sidecar is for; none for all of its namespace. */
export function selectorOfSidecar(sidecar: Resource): Labels {
  return sidecar.get('spec', 'workloadSelector', 'labels').labels();
}

/** Whether a Sidecar is for gateways alone, which take none. Upstream: istio pilot/pkg/model/sidecar.go DefaultSidecarScopeForGateway. */
export function isGatewayNamespace(graph: Graph, sidecar: Resource): boolean {
  const pods = workloadsSelectedBy(graph, selectorOfSidecar(sidecar), sidecar.namespace);
  return pods.length > 0 && pods.every(isGatewayPod);
}

/** Whether pods are a gateway: injected by the gateway template, or run as a router. */
export function isGatewayPod({ metadata, spec }: Workload): boolean {
  const templates = metadata.get('annotations', 'inject.istio.io/templates').text() ?? '';
  const args = spec
    .get('containers')
    .items()
    .flatMap((container) => container.get('args').texts());
  return templates.split(',').includes('gateway') || args.includes('router');
}
