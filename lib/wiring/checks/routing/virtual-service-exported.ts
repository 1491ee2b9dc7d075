import { defineCheck } from '../../define-check';
import { exportToField, isExportedTo } from '../../graph/istio/export-to';
import { workloadsOfGateway } from '../../graph/istio/gateways';
import { gatewaysOf, hostsOf } from '../../graph/istio/virtual-services';
import { GATEWAY, VIRTUAL_SERVICE } from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'virtual-service-exported',
  summary: "A VirtualService is exported to the namespace of its gateway's pods.",
  rows: [19],
  sources: ['istio pilot/pkg/model/push_context.go initVirtualServices, VirtualServicesForGateway'],
  reads: [GATEWAY, VIRTUAL_SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH307: {
      severity: 'error',
      hop: 'route',
      what: 'exportTo {exportTo} hides the VirtualService from namespace {namespace}, where the pods of {gateway} run',
      why: "istiod gives a gateway only the routes that are exported to its pods' namespace, so requests get 404",
      fix: 'Add {namespace} to exportTo, or leave exportTo out to export to all namespaces.',
    },
  },
  run(graph, report) {
    for (const virtualService of graph.own(VIRTUAL_SERVICE)) {
      for (const gateway of gatewaysOf(graph, virtualService)) {
        const namespaces = new Set(workloadsOfGateway(graph, gateway).map(({ namespace }) => namespace));
        const hidden = [...namespaces].filter((one) => isExportedTo(graph, virtualService, one) === false);
        const [namespace] = hidden;
        if (namespace === undefined || hidden.length < namespaces.size) continue;
        const field = exportToField(virtualService);
        const exportTo = field.isSet ? JSON.stringify(field.value) : "of the mesh's default";
        report(
          'AH307',
          field.isSet ? field : virtualService,
          { exportTo, namespace, gateway: String(gateway) },
          { related: [gateway], host: hostsOf(virtualService)[0]?.text() ?? '*' },
        );
      }
    }
  },
});
