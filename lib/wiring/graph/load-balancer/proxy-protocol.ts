import { meshInstallations } from '../../facts/mesh-installations';
import type { Graph } from '../graph';
import type { Kind } from '../kinds';
import type { Workload } from '../kubernetes/workloads';
import type { Field, Resource } from '../resource';
import { selects } from '../selectors';

export const ENVOY_FILTER: Kind = 'EnvoyFilter.networking.istio.io';

/** What tells that a gateway waits for a PROXY header, or that it does not; `undefined` where nothing tells. */
export interface ProxyProtocol {
  readonly expected: boolean | undefined;
  /** @default - a fact of the user's, or nothing tells */
  readonly at?: Field | Resource;
}

/**
 * Whether a gateway waits for a PROXY header: by its pods' proxy configuration, by an EnvoyFilter, by the mesh's.
 * Upstream: istio mesh/v1alpha1/proxy.proto Topology.proxyProtocol; https://istio.io/latest/docs/ops/configuration/traffic-management/network-topologies/
 */
export function proxyProtocolOf(graph: Graph, workload: Workload): ProxyProtocol {
  return graph.memoFor('proxy protocol', workload.resource, () => {
    const filters = graph.all(ENVOY_FILTER);
    const own = workload.metadata.get('annotations', 'proxy.istio.io/config');
    if (own.isUnknown) return { expected: undefined };
    if (/proxyProtocol/.test(own.text() ?? '')) return { expected: true, at: own };
    const filter = filters.find((one) => addsListenerFilter(one) && reachesWorkload(one, workload));
    return filter === undefined ? ofMesh(graph) : { expected: true, at: filter };
  });
}

function ofMesh(graph: Graph): ProxyProtocol {
  const told = graph.facts.mesh?.gatewayProxyProtocol;
  if (told !== undefined) return { expected: told };
  const installations = meshInstallations(graph).filter(({ meshConfig }) => meshConfig !== undefined);
  const fields = installations.map(({ meshConfig }) =>
    meshConfig?.get('defaultConfig', 'gatewayTopology', 'proxyProtocol'),
  );
  const said = fields.find((field) => field?.isSet);
  if (said) return { expected: true, at: said };
  const isWhole = installations.length > 0 && installations.every(({ isPartial }) => !isPartial);
  return { expected: isWhole ? false : undefined };
}

function addsListenerFilter(filter: Resource): boolean {
  return /proxy_protocol/.test(JSON.stringify(filter.manifest.object));
}

function reachesWorkload(filter: Resource, { namespace, labels }: Workload): boolean {
  const isNear = filter.namespace === namespace || filter.namespace === 'istio-system';
  return isNear && selects(filter.get('spec', 'workloadSelector', 'labels').labels(), labels);
}
