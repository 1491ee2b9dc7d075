// An external-dns instance that is about to delete records.
import { Chart } from 'cdk8s';
import { chartId, ExternalDns, hostedZone, LetsEncryptEntryPoint } from 'cdk8s-auto-https';

import { externalDns, handover, istioIngress, mesh, app as parts } from './parts';

export const app = parts;

const gateways = new Chart(app, chartId('entryPoint', 'public'));
export const dns = new ExternalDns(new Chart(app, chartId('dns', 'external-dns-public')), 'external-dns-public', {
  namespace: externalDns,
  handover,
  zones: [hostedZone(handover, 'sample.com', 'public')],
  entryPoints: [
    new LetsEncryptEntryPoint(gateways, 'istio-ingressgateway-ssl', { namespace: istioIngress, mesh, handover }),
  ],
  policy: 'sync',
});
