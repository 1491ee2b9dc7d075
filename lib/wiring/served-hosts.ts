import type { Graph } from './graph/graph';
import { serversOf } from './graph/istio/gateways';
import { gatewayNames } from './graph/istio/virtual-services';
import { CERTIFICATE, GATEWAY, INGRESS, VIRTUAL_SERVICE } from './graph/kinds';
import type { Resource } from './graph/resource';

/** Hosts that an object names as its own, sorted; none where that cannot be read from the object alone. */
export function servedHosts(graph: Graph, resource: Resource): readonly string[] {
  const hosts = (READERS[resource.kind]?.(graph, resource) ?? []).filter((host) => host !== '' && host !== '*');
  return [...new Set(hosts)].sort();
}

/** Hosts that the tree itself serves from outside of the cluster, sorted. */
export function hostsOfTree(graph: Graph): readonly string[] {
  const hosts = graph.own(GATEWAY, INGRESS, VIRTUAL_SERVICE).flatMap((one) => servedHosts(graph, one));
  return [...new Set(hosts)].sort();
}

type Reader = (graph: Graph, resource: Resource) => readonly string[];

const READERS: Readonly<Record<string, Reader>> = {
  [GATEWAY]: (graph, gateway) => serversOf(graph, gateway).flatMap(({ hosts }) => hosts.map(({ host }) => host)),
  // One that is bound to sidecars alone serves nobody outside.
  [VIRTUAL_SERVICE]: (_, one) => (gatewayNames(one).length === 0 ? [] : one.get('spec', 'hosts').texts()),
  [CERTIFICATE]: (_, one) => one.get('spec', 'dnsNames').texts(),
  [INGRESS]: (_, one) =>
    one
      .get('spec', 'rules')
      .items()
      .flatMap((rule) => rule.get('host').text() ?? []),
};
