import { defineCheck } from '../../define-check';
import { clientTls } from '../../graph/istio/client-tls';
import { clientNamespaces, hostOfHop, lastHops } from '../../graph/istio/last-hops';
import {
  CERTIFICATE,
  DESTINATION_RULE,
  GATEWAY,
  NAMESPACE,
  SECRET,
  SERVICE,
  SERVICE_ENTRY,
  VIRTUAL_SERVICE,
} from '../../graph/kinds';
import { secretMakers, secretNames } from '../../graph/kubernetes/secrets';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import { didYouMean } from '../../near-name';

export default defineCheck({
  id: 'client-credential-exists',
  summary: "The certificate that a DestinationRule gives to gateways is in the namespace of the gateway's pods.",
  rows: [],
  sources: ['istio pilot/pkg/networking/core/cluster_tls.go', 'istio pilot/pkg/xds/sds.go'],
  reads: [
    CERTIFICATE,
    DESTINATION_RULE,
    GATEWAY,
    NAMESPACE,
    SECRET,
    SERVICE,
    SERVICE_ENTRY,
    VIRTUAL_SERVICE,
    ...WORKLOAD_KINDS,
  ],
  messages: {
    AH394: {
      severity: 'unresolved',
      hop: 'service',
      what: 'credentialName "{name}" has no Secret in namespace {namespace}, where the pods of {gateway} run',
      why: 'the gateway has no certificate to show to the destination, so requests get 503',
      fix: 'Make the Secret in namespace {namespace}, or name one that is there.{hint}',
    },
  },
  run(graph, report) {
    const told = new Set<string>();
    for (const hop of lastHops(graph)) {
      for (const namespace of clientNamespaces(hop)) {
        const field = clientTls(graph, hop.destination, hop.port, namespace)?.get('credentialName');
        const name = field?.text();
        // Those of a ConfigMap or a file have a scheme.
        if (!field || name === undefined || name.includes('://') || told.has(`${field.resource} ${field.path()}`))
          continue;
        const { presence } = secretMakers(graph, namespace, name);
        if (presence !== 'absent' || secretMakers(graph, namespace, `${name}-cacert`).presence !== 'absent') continue;
        told.add(`${field.resource} ${field.path()}`);
        const host = hostOfHop(hop);
        const hint = didYouMean(name, secretNames(graph, namespace));
        const values = { name, namespace, gateway: String(hop.server.gateway), hint };
        report('AH394', field, values, { related: [hop.virtualService], ...(host !== undefined && { host }) });
      }
    }
  },
});
