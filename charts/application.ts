import type { App } from 'cdk8s';

import { HttpsApp, type NamespaceRef, type PlatformRef } from '../lib';

export interface ApplicationProps {
  readonly platform: PlatformRef;
  readonly namespace: NamespaceRef;
  readonly domain: string;
}

/** The article's application: httpbin at https://application.sample.com, with the article's names. */
export class Application extends HttpsApp {
  public constructor(scope: App, { platform, namespace, domain }: ApplicationProps) {
    const host = `application.${domain}`;
    super(scope, 'httpbin', {
      platform,
      namespace,
      host,
      names: { gateway: 'application-gateway', certificate: host, secret: host },
      container: {
        image: 'docker.io/mccutchen/go-httpbin:v2.15.0',
        port: 8080,
        servicePort: 8000,
        readiness: { path: '/status/200' },
        // The user of the image (distroless nonroot), by number, so that the kubelet can see that it is not root.
        runAsUser: 65532,
      },
    });
  }
}
