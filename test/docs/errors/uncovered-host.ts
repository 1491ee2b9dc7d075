import { HttpsApp } from 'cdk8s-auto-https';

import { app, platform } from '../setup/platform';

new HttpsApp(app, 'status', {
  platform,
  namespace: platform.namespace('apps'),
  host: 'status.eu.sample.com',
  entryPoint: platform.acmEntryPoint('istio-ingressgateway-public'),
  service: { name: 'status', ports: [80] },
});
