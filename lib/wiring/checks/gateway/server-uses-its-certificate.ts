import { defineCheck } from '../../define-check';
import { serversOf } from '../../graph/istio/gateways';
import { virtualServicesOf } from '../../graph/istio/virtual-services';
import { GATEWAY, VIRTUAL_SERVICE } from '../../graph/kinds';

const CERTIFICATES = ['credentialName', 'credentialNames', 'serverCertificate', 'tlsCertificates'];

export default defineCheck({
  id: 'server-uses-its-certificate',
  summary: 'A server that names a certificate has a mode that uses it.',
  rows: [97],
  sources: [
    'istio pkg/config/validation/validation.go validateTLSOptions',
    'istio api networking/v1 ServerTLSSettings: PASSTHROUGH is 0',
  ],
  reads: [GATEWAY, VIRTUAL_SERVICE],
  messages: {
    AH250: {
      severity: 'error',
      hop: 'tls',
      what: 'tls has {setting} and no mode, which means PASSTHROUGH',
      why: 'the gateway passes the handshake on by tls routes, and ignores the certificate and http routes: browsers see the connection reset',
      fix: 'Set tls.mode to SIMPLE.',
    },
    AH251: {
      severity: 'error',
      hop: 'tls',
      what: 'tls.mode {mode} has {setting}',
      why: 'the gateway passes the handshake on by tls routes, and ignores the certificate and http routes',
      fix: 'Set tls.mode to SIMPLE, or take {setting} out.',
    },
  },
  run(graph, report) {
    for (const gateway of graph.own(GATEWAY)) {
      for (const { field, protocol, httpsRedirect } of serversOf(graph, gateway)) {
        const tls = field.get('tls');
        const setting = CERTIFICATES.find((key) => tls.get(key).isSet && tls.get(key).value !== '');
        if (setting === undefined || (protocol !== 'HTTPS' && protocol !== 'TLS')) continue;
        const mode = tls.get('mode');
        if (!mode.isSet && !httpsRedirect) report('AH250', mode, { setting });
        const text = mode.text();
        if (text === 'PASSTHROUGH' || text === 'AUTO_PASSTHROUGH') {
          const related = virtualServicesOf(graph, gateway).filter((one) => !one.get('spec', 'tls').isSet);
          report(
            'AH251',
            mode,
            { mode: text, setting },
            { related, severity: related.length > 0 ? 'error' : 'warning' },
          );
        }
      }
    }
  },
});
