import { defineCheck } from '../../define-check';
import { namesThroughIstio } from '../../graph/cert-manager/http01';
import { rulesThatApply } from '../../graph/istio/destination-rules';
import {
  CERTIFICATE,
  CLUSTER_ISSUER,
  DESTINATION_RULE,
  GATEWAY,
  INGRESS,
  INGRESS_CLASS,
  ISSUER,
  KUBERNETES_GATEWAY,
} from '../../graph/kinds';
import { WORKLOAD_KINDS } from '../../graph/kubernetes/workloads';
import type { Resource } from '../../graph/resource';

export default defineCheck({
  id: 'mutual-tls-spares-solvers',
  summary: "No DestinationRule demands mutual TLS of cert-manager's solver pods.",
  rows: [110],
  sources: ['cert-manager pkg/issuer/acme/http/pod.go', 'e2e/SYMPTOMS.md mtls-to-solver-pods'],
  reads: [
    CERTIFICATE,
    CLUSTER_ISSUER,
    DESTINATION_RULE,
    GATEWAY,
    INGRESS,
    INGRESS_CLASS,
    ISSUER,
    KUBERNETES_GATEWAY,
    ...WORKLOAD_KINDS,
  ],
  messages: {
    AH378: {
      severity: 'error',
      hop: 'challenge',
      what: 'host "{host}" with tls.mode ISTIO_MUTUAL is for the solver pods of {certificate} too',
      why: 'solver pods never have a sidecar, so challenges get 503 and the certificate is not issued, or not renewed',
      fix: 'Narrow the host to Services whose pods have a sidecar, or leave tls out: istiod uses mutual TLS by itself.',
    },
  },
  run(graph, report) {
    const told = new Set<Resource>();
    const asked = new Set<string>();
    for (const { certificate, name, workloads } of namesThroughIstio(graph)) {
      const { namespace } = certificate.resource;
      // The name of a solver's Service is made up anew for each challenge; only wildcards are for it.
      const host = `cm-acme-http-solver-00000.${namespace}.svc.cluster.local`;
      for (const { namespace: client } of workloads) {
        const wire = `${client} ${namespace}`;
        if (asked.has(wire)) continue;
        asked.add(wire);
        for (const rule of rulesThatApply(graph, host, namespace, client)) {
          const mode = rule.get('spec', 'trafficPolicy', 'tls', 'mode');
          if (mode.text() !== 'ISTIO_MUTUAL' || told.has(rule)) continue;
          told.add(rule);
          const values = { host: String(rule.get('spec', 'host').value), certificate: String(certificate.resource) };
          report('AH378', mode, values, { related: [certificate.resource], host: name });
        }
      }
    }
  },
});
