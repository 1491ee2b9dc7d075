import { defineCheck } from '../../define-check';
import { issuerAnnotation } from '../../graph/cert-manager/shim-certificates';
import { ingressSecrets } from '../../graph/istio/ingress-secrets';
import { CERTIFICATE, GATEWAY, INGRESS, INGRESS_CLASS, NAMESPACE, SECRET } from '../../graph/kinds';
import { secretMakers } from '../../graph/kubernetes/secrets';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';

export default defineCheck({
  id: 'ingress-secret-in-gateway-namespace',
  summary: 'The certificate of an Ingress that Istio serves is where the gateway reads it.',
  rows: [111],
  sources: ['istio pilot/pkg/config/kube/ingress/gateways.go, release 1.30', 'istio pilot/pkg/xds/sds.go'],
  reads: [CERTIFICATE, GATEWAY, INGRESS, INGRESS_CLASS, NAMESPACE, SECRET, ...WORKLOAD_KINDS],
  messages: {
    AH443: {
      severity: 'unresolved',
      hop: 'tls',
      what: 'Secret "{secret}" is read in namespace {pods}, where nothing makes it{made}',
      why: 'istiod serves a Secret only from the namespace of the gateway pods, wherever the Ingress is: TLS connections are reset',
      fix: 'Put a Certificate with that secretName into {pods}, or copy the Secret there.',
    },
  },
  run(graph, report) {
    for (const ingress of graph.own(INGRESS)) {
      // It may ask a tool to copy the Secret.
      if (ingress.annotation('cert-manager.io/secret-template').isSet) continue;
      for (const { field, name, namespaces } of ingressSecrets(graph, ingress)) {
        if (!namespaces.every((namespace) => secretMakers(graph, namespace, name).presence === 'absent')) continue;
        const pods = namespaces.join(' or ');
        const made = issuerAnnotation(ingress) ? `: cert-manager makes it in ${ingress.namespace}` : '';
        const { makers } = secretMakers(graph, ingress.namespace, name);
        report('AH443', field, { secret: name, pods, made }, { related: makers.filter((maker) => maker !== ingress) });
      }
    }
  },
});
