import type { App } from 'cdk8s';

import { HttpsApp, Platform } from 'cdk8s-auto-https';
import { appName } from './app-name';

/** Declares apps by `HttpsApp`, seven objects and two files each, of the platform whose contract is committed. */
export function declareHttpsApps(app: App, apps: number): void {
  const platform = Platform.fromContract('platform.contract.json');
  for (let number = 0; number < apps; number++) {
    const name = appName(number);
    new HttpsApp(app, name, {
      platform,
      namespace: platform.namespace('apps'),
      host: `${name}.sample.com`,
      container: { image: 'docker.io/mccutchen/go-httpbin:v2.15.0', port: 8080, readiness: { path: '/status/200' } },
    });
  }
}
