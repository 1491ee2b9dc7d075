import { defineCheck } from '../../define-check';
import { challengeRedirects } from '../../graph/cert-manager/challenge-redirects';
import { HTTP01_KINDS, namesThroughIstio } from '../../graph/cert-manager/http01';
import { SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE } from '../../graph/kinds';

export default defineCheck({
  id: 'challenge-not-redirected',
  summary: 'Nothing redirects the path of an HTTP-01 challenge to https.',
  rows: [39],
  sources: [
    'istio pilot/pkg/networking/core/gateway.go buildGatewayHTTPRouteConfig, release 1.30',
    'https://github.com/istio/istio/issues/27643',
  ],
  reads: [...HTTP01_KINDS, SERVICE, SERVICE_ENTRY, VIRTUAL_SERVICE],
  messages: {
    AH501: {
      severity: 'error',
      hop: 'challenge',
      what: 'httpsRedirect is on for host "{host}"{by}, which is validated by HTTP-01',
      why: 'Envoy redirects every path of the host, and so the challenge: the first issuance ends in EOF, and a renewal fails without a sign until the certificate expires',
      fix: 'Let a VirtualService with match port 80 redirect instead: the exact path of the challenge goes before it. Or validate by DNS-01.',
    },
  },
  run(graph, report) {
    const told = new Set<string>();
    for (const validated of namesThroughIstio(graph)) {
      const { name, certificate, issuer } = validated;
      for (const { server, by } of challengeRedirects(graph, validated)) {
        const key = `${server.gateway} ${server.field.path()} ${name}`;
        if (told.has(key)) continue;
        told.add(key);
        const related = [certificate.resource, issuer, ...(by ? [by] : [])];
        const values = { host: name, by: by ? ` by ${by}` : '' };
        report('AH501', server.field.get('tls', 'httpsRedirect'), values, { host: name, related });
      }
    }
  },
});
