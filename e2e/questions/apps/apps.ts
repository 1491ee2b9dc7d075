import type { App } from 'cdk8s';
import { HttpsApp, HttpsHost, type Platform } from '../../../lib';

/** Declares an app, or a host for one, on a platform. */
export type Declare = (app: App, platform: Platform) => void;

const PORT = 8080;
// Any image that the kubelet has no program for is played by a server that tells what it was asked.
const container = { image: 'example.org/echo:1.0.0', port: PORT, readiness: { path: '/status/200' } };

/** With one host, issued like the committed app. */
export const shop: Declare = (app, platform) => {
  new HttpsApp(app, 'shop', { platform, namespace: platform.namespace('apps'), host: 'shop.sample.com', container });
};

export const BLOG_HOSTS = ['blog.sample.com', 'www.blog.sample.com'] as const;

/** With two hosts on one certificate. */
export const blog: Declare = (app, platform) => {
  new HttpsApp(app, 'blog', { platform, namespace: platform.namespace('apps'), host: BLOG_HOSTS, container });
};

/** A host for a team that has a repository of its own. */
export const teamHost: Declare = (app, platform) => {
  new HttpsHost(app, 'team', { platform, namespace: platform.namespace('apps'), host: 'team.sample.com' });
};

/** Reached from the Internet, by the certificate of the load balancer. */
export const portal: Declare = (app, platform) => {
  new HttpsApp(app, 'portal', {
    platform,
    namespace: platform.namespace('apps'),
    entryPoint: platform.acmEntryPoint('istio-ingressgateway-public'),
    host: 'portal.sample.com',
    container,
  });
};

/** Reached from the company's network alone, by the certificate of the load balancer. */
export const intranet: Declare = (app, platform) => {
  new HttpsApp(app, 'intranet', {
    platform,
    namespace: platform.namespace('apps'),
    entryPoint: platform.acmEntryPoint('istio-ingressgateway-private'),
    host: 'intranet.sample.com',
    container,
  });
};
