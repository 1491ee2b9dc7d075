import { HttpsApp, HttpsRoute } from '../../lib';
import { app, host, namespace, platform } from './given';

const container = { image: 'image:1', port: 8080 };
const service = { name: 'a', ports: [80] };
const common = { platform, namespace, host };

// Requests have one place to go to: a container that is deployed, or a Service that is there.
new HttpsRoute(app, 'a', { ...common, container });
new HttpsRoute(app, 'a', { ...common, service });
// @ts-expect-error both container and service
new HttpsRoute(app, 'a', { ...common, container, service });
// @ts-expect-error neither
new HttpsRoute(app, 'a', { ...common });
// @ts-expect-error both container and service, for a whole app
new HttpsApp(app, 'a', { ...common, host: 'a.sample.com', container, service });

// A route takes a declared host, never its name.
new HttpsRoute(app, 'a', { ...common, host: platform.host('a.sample.com'), service });
// @ts-expect-error the name of a host
new HttpsRoute(app, 'a', { ...common, host: 'a.sample.com', service });

// @ts-expect-error a path is matched exactly or as a prefix
new HttpsRoute(app, 'a', { ...common, service, paths: [{ path: '/a', match: 'regex' }] });
new HttpsRoute(app, 'a', { ...common, service, paths: [{ path: '/a', match: 'exact' }] });
