import { HttpsApp, HttpsHost } from '../../lib';
import { ArticleObjects } from './article-objects';

/** The article's platform with a host more on each entry point, so that rows about every host look at more than the sample. */
export function articleWithHostsEverywhere(): ArticleObjects {
  return new ArticleObjects({}, (app, platform) => {
    const namespace = platform.namespaces.apps;
    for (const side of ['private', 'public']) {
      const entryPoint = platform.acmEntryPoint(`istio-ingressgateway-${side}`);
      const host = new HttpsHost(app, side, { platform, namespace, host: `${side}.sample.com`, entryPoint });
      expect(host.certificate).toBeUndefined();
    }
    new HttpsApp(app, 'shop', {
      platform,
      namespace,
      host: ['shop.sample.com', 'cart.sample.com'],
      container: { image: 'shop:1.0.0', port: 8080 },
      paths: [{ path: '/' }, { path: '/health', match: 'exact' }],
    });
  });
}
