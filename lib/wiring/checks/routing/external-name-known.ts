import { defineCheck } from '../../define-check';
import { hostOfHop, lastHops } from '../../graph/istio/last-hops';
import { aliasOf } from '../../graph/istio/registry';
import { GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'external-name-known',
  summary: 'An ExternalName Service that routes lead to names a Service or a ServiceEntry.',
  rows: [100],
  sources: [
    'istio pilot/pkg/networking/core/route/route.go GetDestinationCluster',
    'istio pkg/features ENABLE_EXTERNAL_NAME_ALIAS',
  ],
  reads: [GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH325: {
      severity: 'unresolved',
      hop: 'service',
      what: 'externalName "{name}" is no Service by its full name, and in no ServiceEntry',
      why: 'Istio takes an ExternalName Service for another name of what it points to, and knows nothing of this one, so requests get 503',
      fix: 'Add a ServiceEntry for {name}, or use the full name of a Service: name.namespace.svc.cluster.local.',
    },
  },
  run(graph, report) {
    const told = new Set<Resource>();
    for (const hop of lastHops(graph)) {
      const { to } = hop.destination;
      if (to.kind !== 'service' || told.has(to.service)) continue;
      const alias = aliasOf(graph, to.service);
      if (!alias || alias.kind === 'service' || alias.kind === 'service-entry' || alias.kind === 'unknown') continue;
      told.add(to.service);
      const host = hostOfHop(hop);
      const wire = { related: [hop.virtualService], ...(host !== undefined && { host }) };
      report('AH325', to.service.get('spec', 'externalName'), { name: alias.host }, wire);
    }
  },
});
