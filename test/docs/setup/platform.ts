// The platform of main.ts: what the snippets on hosts and routes go on from.
import { App } from 'cdk8s';
import { Namespace, sampleHandover } from 'cdk8s-auto-https';

import { article } from '../../../charts/article';

export const app = new App();
export const handover = sampleHandover();
export const platform = article(app, { domain: 'sample.com', environment: 'letsencrypt-staging', handover });
export const observability = Namespace.fromName('observability');
