import { defineCheck } from '../../define-check';
import type { Graph } from '../../graph/graph';
import { isExportedTo } from '../../graph/istio/export-to';
import { fullHost } from '../../graph/istio/registry';
import { isForMesh } from '../../graph/istio/routes';
import { hostsOf } from '../../graph/istio/virtual-services';
import { VIRTUAL_SERVICE } from '../../graph/kinds';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'mesh-routes-differ',
  summary: 'Sidecars find one VirtualService for a host.',
  rows: [],
  alsoKnownAs: ['IST0109', 'KIA1106'],
  sources: ['istio pkg/config/analysis/analyzers/virtualservice/conflictingmeshgatewayhosts.go'],
  reads: [VIRTUAL_SERVICE],
  messages: {
    AH354: {
      severity: 'warning',
      hop: 'route',
      what: '{other} is for host "{host}" and sidecars too',
      why: 'sidecars take the routes of one VirtualService for a host, the older of the two; the other is never used',
      fix: 'Join them in one VirtualService.',
    },
  },
  run(graph, report) {
    const byHost = new Map<string, Resource[]>();
    for (const one of graph.all(VIRTUAL_SERVICE).filter(isForMesh)) {
      for (const field of hostsOf(one)) {
        const host = fullHost(String(field.value), one.namespace).toLowerCase();
        const earlier = byHost.get(host) ?? [];
        const other = earlier.find((before) => areSeenTogether(graph, before, one));
        if (other) report('AH354', field, { other: String(other), host }, { related: [other], host });
        byHost.set(host, [...earlier.slice(0, 20), one]);
      }
    }
  },
});

/** Whether proxies of one of their namespaces see both. */
function areSeenTogether(graph: Graph, one: Resource, other: Resource): boolean {
  if (one.namespace === other.namespace && one.name === other.name) return false;
  return [one.namespace, other.namespace].some(
    (namespace) => isExportedTo(graph, one, namespace) === true && isExportedTo(graph, other, namespace) === true,
  );
}
