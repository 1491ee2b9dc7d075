import { defineCheck } from '../../define-check';
import { serversOf } from '../../graph/istio/gateways';
import { isHttp } from '../../graph/istio/merged-servers';
import { GATEWAY } from '../../graph/kinds';

const FILES = ['caCertificates', 'privateKey', 'serverCertificate'];

export default defineCheck({
  id: 'server-tls-fits-protocol',
  summary: 'Servers of HTTPS and TLS have tls settings, and those of other protocols at most a redirect.',
  rows: [16],
  sources: ['istio pkg/config/validation/validation.go validateServer'],
  reads: [GATEWAY],
  messages: {
    AH227: {
      severity: 'error',
      hop: 'gateway',
      what: 'the server speaks {protocol} and has no tls',
      why: "istiod's webhook refuses the Gateway: server must have TLS settings for HTTPS/TLS protocols",
      fix: 'Add tls with a mode (SIMPLE, MUTUAL, OPTIONAL_MUTUAL, ISTIO_MUTUAL, PASSTHROUGH) and a credentialName.',
    },
    AH228: {
      severity: 'error',
      hop: 'gateway',
      what: 'the server speaks {protocol}, plain text, and has tls.{setting}',
      why: "istiod's webhook refuses the Gateway: server cannot have TLS settings for plain text ports",
      fix: 'Set the protocol to HTTPS, or leave at most httpsRedirect in tls.',
    },
    AH229: {
      severity: 'warning',
      hop: 'gateway',
      what: 'tls.httpsRedirect is set on a server that speaks {protocol}',
      why: 'only plain HTTP can be redirected to https; here the webhook warns and nothing redirects',
      fix: 'Move httpsRedirect to the server of port 80, whose protocol is HTTP.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      for (const server of serversOf(graph, gateway)) {
        const { protocol } = server;
        const tls = server.field.get('tls');
        if (protocol === undefined || tls.isUnknown) continue;
        const isSecure = protocol === 'HTTPS' || protocol === 'TLS';
        if (isSecure && !tls.isSet) report('AH227', server.field, { protocol });
        if (!isHttp(server) && server.httpsRedirect) report('AH229', tls.get('httpsRedirect'), { protocol });
        if (isSecure || !tls.isSet) continue;
        const mode = tls.get('mode').text();
        const isMode = mode !== undefined && mode !== 'PASSTHROUGH' && mode !== 'AUTO_PASSTHROUGH';
        const file = FILES.find((key) => tls.get(key).text());
        const setting = isMode ? 'mode' : (file ?? (isHttp(server) ? undefined : tls.entries()[0]?.[0]));
        if (setting !== undefined) report('AH228', tls.get(setting), { protocol, setting });
      }
    }
  },
});
