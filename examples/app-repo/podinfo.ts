import type { App } from 'cdk8s';
import { HttpsRoute, type PlatformRef } from 'cdk8s-auto-https';

/** podinfo at https://podinfo.sample.com. The platform declares the host; its Gateway, certificate and DNS record are not ours. */
export function podinfo(app: App, platform: PlatformRef): HttpsRoute {
  return new HttpsRoute(app, 'podinfo', {
    platform,
    namespace: platform.namespace('apps'),
    host: platform.host('podinfo.sample.com'),
    container: {
      image: 'ghcr.io/stefanprodan/podinfo:6.7.1',
      port: 9898,
      servicePort: 80,
      replicas: 2,
      readiness: { path: '/readyz' },
      liveness: { path: '/healthz' },
      // The user of the image, by number, so that the kubelet can see that it is not root.
      runAsUser: 100,
    },
  });
}
