import { defineCheck, type Messages, type Report } from '../../define-check';
import { exportToField, isExportedTo } from '../../graph/istio/export-to';
import { clientNamespaces, hostOfHop, type LastHop, lastHops } from '../../graph/istio/last-hops';
import { behind } from '../../graph/istio/routes';
import { GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

const messages = {
  AH322: {
    severity: 'error',
    hop: 'service',
    what: 'exportTo {exportTo} hides {destination} from namespace {namespace}, where the pods of {gateway} run',
    why: 'a gateway knows only what is exported to the namespace of its pods, so requests get 503',
    fix: 'Add {namespace} to it, or take it out to export to all namespaces.',
  },
} as const satisfies Messages;

export default defineCheck({
  id: 'destination-visible',
  summary: "Every destination is exported to the namespace of the gateway's pods.",
  rows: [99],
  sources: [
    'istio pilot/pkg/model/push_context.go IsServiceVisible',
    'e2e/SYMPTOMS.md service-exported-to-its-own-namespace',
  ],
  reads: [GATEWAY, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages,
  run(graph, report) {
    const told = new Set<Resource>();
    for (const hop of lastHops(graph)) {
      // An ExternalName Service and what stands behind its name have to be seen both.
      for (const to of [hop.destination.to, behind(graph, hop.destination.to)]) {
        const resource = to.kind === 'service' ? to.service : to.kind === 'service-entry' ? to.entry : undefined;
        if (!resource || told.has(resource)) continue;
        const namespace = clientNamespaces(hop).find((one) => isExportedTo(graph, resource, one) === false);
        if (namespace === undefined) continue;
        told.add(resource);
        reportHidden(hop, resource, namespace, report);
      }
    }
  },
});

function reportHidden(hop: LastHop, resource: Resource, namespace: string, report: Report<typeof messages>): void {
  const field = exportToField(resource);
  const { gateway } = hop.server;
  const values = {
    exportTo: field.isSet ? JSON.stringify(field.value) : "of the mesh's default",
    destination: String(resource),
    namespace,
    gateway: String(gateway),
  };
  const host = hostOfHop(hop);
  const wire = { related: [hop.virtualService, gateway], ...(host !== undefined && { host }) };
  report('AH322', field.isSet ? field : resource, values, wire);
}
