import { LetsEncryptEntryPoint } from 'cdk8s-auto-https';

import { handover, istioIngress, mesh, namespaces } from '../setup/parts';

const settings = { namespace: istioIngress, mesh, handover };
new LetsEncryptEntryPoint(namespaces, 'istio-ingressgateway-ssl', settings);
new LetsEncryptEntryPoint(namespaces, 'istio-ingressgateway-more', settings);
