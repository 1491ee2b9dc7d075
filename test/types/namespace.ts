import { HttpsApp, HttpsHost, HttpsRoute, LetsEncryptEntryPoint, Namespace } from '../../lib';
import { app, chart, handover, host, madeNamespace, mesh, platform } from './given';

const service = { name: 'a', ports: [80] };
const common = { platform, host: 'a.sample.com', service };

// A namespace that a chart makes, one of the platform, or one that is declared.
new HttpsApp(app, 'a', { ...common, namespace: madeNamespace });
new HttpsApp(app, 'a', { ...common, namespace: platform.namespace('apps') });
new HttpsApp(app, 'a', { ...common, namespace: Namespace.fromName('apps') });

// @ts-expect-error a string
new HttpsApp(app, 'a', { ...common, namespace: 'apps' });
// @ts-expect-error something with a name
new HttpsApp(app, 'a', { ...common, namespace: { name: 'apps' } });
// @ts-expect-error a string, for a host
new HttpsHost(app, 'a', { platform, host: 'a.sample.com', namespace: 'apps' });
// @ts-expect-error strings, for a host
new HttpsHost(app, 'a', { platform, host: 'a.sample.com', namespace: ['apps', 'shop'] });
// @ts-expect-error a string, for a route
new HttpsRoute(app, 'a', { platform, host, service, namespace: 'apps' });
new HttpsRoute(app, 'a', { platform, host, service, namespace: madeNamespace });
// @ts-expect-error a string, for an entry point
new LetsEncryptEntryPoint(chart, 'ssl', { handover, mesh, namespace: 'istio-ingress' });
new LetsEncryptEntryPoint(chart, 'ssl', { handover, mesh, namespace: madeNamespace });
