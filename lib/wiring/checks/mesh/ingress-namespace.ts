import { defineCheck } from '../../define-check';
import { istiodScopesGateways, istiodVariable } from '../../facts/mesh';
import { HTTP01_KINDS, namesThroughIstio } from '../../graph/cert-manager/http01';
import { bearsIngressLabel, ingressGateway, ingressNamespace } from '../../graph/istio/mesh-ingress';

export default defineCheck({
  id: 'ingress-namespace',
  summary: 'Where Gateways are limited to their own namespace, istiod puts challenges into that of the gateway.',
  rows: [45],
  sources: [
    'istio pilot/pkg/features PILOT_SCOPE_GATEWAY_TO_NAMESPACE',
    'istio pilot/pkg/config/kube/ingress/controller.go K8S_INGRESS_NS',
  ],
  reads: [...HTTP01_KINDS],
  messages: {
    AH511: {
      severity: 'error',
      hop: 'challenge',
      what: 'istiod puts the Gateways of challenges into namespace {ingress}, and the pods of the host are in {pods}',
      why: 'with PILOT_SCOPE_GATEWAY_TO_NAMESPACE a Gateway configures the pods of its own namespace alone, so the challenge gets 404',
      fix: 'Set K8S_INGRESS_NS={pods} in the environment of istiod.',
    },
  },
  run(graph, report) {
    if (istiodScopesGateways(graph) !== true) return;
    const gateway = ingressGateway(graph);
    const namespace = ingressNamespace(graph);
    const place = istiodVariable(graph, 'K8S_INGRESS_NS') ?? istiodVariable(graph, 'PILOT_SCOPE_GATEWAY_TO_NAMESPACE');
    for (const { name, workloads, solver, ingress, certificate, servers } of namesThroughIstio(graph)) {
      const pods = workloads.filter((one) => gateway === undefined || bearsIngressLabel(gateway, one));
      if (pods.length === 0 || pods.some((one) => one.namespace === namespace)) continue;
      const at = place?.field ?? ingress?.field ?? solver;
      if (namespace === undefined) {
        report.notDecided('AH511', ingress?.field ?? solver, 'mesh.ingressNamespace', name);
        continue;
      }
      const related = [
        ...pods.map(({ resource }) => resource),
        certificate.resource,
        ...servers.map((one) => one.gateway),
      ];
      report('AH511', at, { ingress: namespace, pods: pods[0]?.namespace ?? '' }, { host: name, related });
      if (place?.field) return;
    }
  },
});
