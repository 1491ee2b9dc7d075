import { defineCheck } from '../../define-check';
import { gatewayApiIsOn } from '../../facts/cert-manager';
import { certificates } from '../../graph/cert-manager/certificates';
import { acmeOf, issuerOf } from '../../graph/cert-manager/issuers';
import { solverFor } from '../../graph/cert-manager/solvers';
import { CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY } from '../../graph/kinds';

export default defineCheck({
  id: 'gateway-api-solver',
  summary: 'A solver of the Gateway API has a cert-manager that supports it.',
  rows: [68],
  sources: ['cert-manager v1.21.2 pkg/issuer/acme/http/http.go', 'https://cert-manager.io/docs/usage/gateway/'],
  reads: [CERTIFICATE, CLUSTER_ISSUER, INGRESS, ISSUER, KUBERNETES_GATEWAY],
  messages: {
    AH518: {
      severity: 'error',
      hop: 'challenge',
      what: "gatewayHTTPRoute needs cert-manager's support for the Gateway API, which is off",
      why: 'no challenge is presented: gateway api is not enabled',
      fix: 'Set config.enableGatewayAPI: true in the values of cert-manager, or use http01.ingress.',
    },
  },
  run(graph, report) {
    const isOn = gatewayApiIsOn(graph);
    const told = new Set<string>();
    if (isOn === true) return;
    for (const certificate of certificates(graph)) {
      const issuer = issuerOf(graph, certificate);
      if (!issuer || !acmeOf(issuer)) continue;
      for (const { name } of certificate.dnsNames) {
        const field = solverFor(graph, issuer, certificate, name)?.solver.get('http01', 'gatewayHTTPRoute');
        if (!field?.isSet) continue;
        const key = `${issuer} ${field.path()}`;
        if (told.has(key)) continue;
        told.add(key);
        if (isOn === undefined) report.notDecided('AH518', field, 'certManager.gatewayApi', name);
        else report('AH518', field, {}, { host: name, related: [certificate.resource] });
      }
    }
  },
});
