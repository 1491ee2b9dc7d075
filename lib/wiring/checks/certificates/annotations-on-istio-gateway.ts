import { defineCheck } from '../../define-check';
import { issuerAnnotation } from '../../graph/cert-manager/shim-certificates';
import type { Graph } from '../../graph/graph';
import { credentialsOf, podNamespacesOf } from '../../graph/istio/credentials';
import { serversOf, terminatesTls } from '../../graph/istio/gateways';
import { CERTIFICATE, GATEWAY, NAMESPACE, SECRET } from '../../graph/kinds';
import { secretMakers } from '../../graph/kubernetes/secrets';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'annotations-on-istio-gateway',
  summary: 'No Istio Gateway relies on annotations of cert-manager.',
  rows: [52],
  sources: [
    'cert-manager v1.21.2 pkg/controller/certificate-shim',
    'https://istio.io/latest/docs/ops/integrations/certmanager/',
  ],
  reads: [CERTIFICATE, GATEWAY, NAMESPACE, SECRET, ...WORKLOAD_KINDS],
  messages: {
    AH441: {
      severity: 'unresolved',
      hop: 'certificate',
      what: 'annotation "{annotation}" stands on an Istio Gateway{missing}',
      why: 'cert-manager makes Certificates of Ingresses and of Gateways of the Gateway API alone, so the annotation does nothing{effect}',
      fix: 'Leave it out, and let a Certificate in the namespace of the gateway pods make the Secret.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      const field = issuerAnnotation(gateway);
      if (!field) continue;
      const annotation = String(field.steps().at(-1));
      const secret = missingSecret(graph, gateway);
      const missing = secret === undefined ? '' : `, and nothing makes Secret "${secret}"`;
      const effect = secret === undefined ? '' : ', and TLS connections are reset';
      report('AH441', field, { annotation, missing, effect }, secret === undefined ? { severity: 'info' } : {});
    }
  },
});

function missingSecret(graph: Graph, gateway: Resource): string | undefined {
  for (const server of serversOf(graph, gateway).filter(terminatesTls)) {
    const pods = podNamespacesOf(graph, server);
    const namespaces = pods.length > 0 ? pods : [gateway.namespace];
    for (const { name } of credentialsOf(server)) {
      if (namespaces.some((namespace) => secretMakers(graph, namespace, name).presence === 'absent')) return name;
    }
  }
  return undefined;
}
