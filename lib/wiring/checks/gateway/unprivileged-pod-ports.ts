import { defineCheck } from '../../define-check';
import { gatewaysOfWorkload } from '../../graph/istio/gateways';
import { mergedServers } from '../../graph/istio/merged-servers';
import { GATEWAY, SERVICE } from '../../graph/kinds';
import { servicesOfWorkload } from '../../graph/kubernetes/services';
import { containersOf, WORKLOAD_KINDS, type Workload, workloads } from '../../graph/kubernetes/workloads';
import type { Field } from '../../graph/resource';

const VARIABLE = 'ISTIO_META_UNPRIVILEGED_POD';
/** What Go's ParseBool takes for true. */
/** The same in the proxy's configuration. */
const CONFIGURED = new RegExp(`${VARIABLE}"?\\s*:\\s*"?(true|1)\\b`, 'i');
const TRUE = ['1', 't', 'T', 'TRUE', 'true', 'True'];

export default defineCheck({
  id: 'unprivileged-pod-ports',
  summary: 'Gateways that say they are unprivileged listen on ports from 1024.',
  rows: [107],
  sources: [
    'istio pilot/pkg/networking/core/gateway.go buildGatewayListeners',
    'istio pilot/pkg/model/context.go IsUnprivileged',
  ],
  reads: [GATEWAY, SERVICE, ...WORKLOAD_KINDS],
  messages: {
    AH292: {
      severity: 'error',
      hop: 'gateway',
      what: 'ISTIO_META_UNPRIVILEGED_POD is "{value}", and the server of port {port} of {gateway} listens on port {listening} of the pods',
      why: 'istiod makes no listener below port 1024 for such pods: connections are refused',
      fix: 'Take the variable out, or give the Service a targetPort such as 8443.',
    },
  },
  run(graph, report) {
    for (const workload of workloads(graph)) {
      const variable = unprivileged(workload);
      if (variable === undefined || gatewaysOfWorkload(graph, workload).length === 0) continue;
      const low = mergedServers(graph, workload).find(({ listening }) => listening < 1024);
      if (low === undefined) continue;
      const { server, listening } = low;
      const values = { value: String(variable.value), port: server.port ?? 0, listening, gateway: `${server.gateway}` };
      const related = [...servicesOfWorkload(graph, workload), server.gateway];
      report('AH292', variable, values, { related });
    }
  },
});

/** Where the pods say so: a variable of the proxy, or its configuration. */
function unprivileged(workload: Workload): Field | undefined {
  const value = containersOf(workload)
    .flatMap((container) => container.get('env').items())
    .find((variable) => variable.get('name').text() === VARIABLE)
    ?.get('value');
  if (value && TRUE.includes(value.text() ?? '')) return value;
  const config = workload.metadata.get('annotations', 'proxy.istio.io/config');
  return CONFIGURED.test(config.text() ?? '') ? config : undefined;
}
