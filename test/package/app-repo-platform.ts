import { join } from 'node:path';
import { App } from 'cdk8s';

import { article } from '../../charts/article';
import { HttpsHost, sampleHandover, synthesize } from '../../lib';

/**
 * Writes dist/ and the contract of the platform that examples/app-repo stands on: the article's, with the one line more that
 * the example's README asks for.
 */
export function writePlatform(folder: string): void {
  const app = new App({ outdir: join(folder, 'dist') });
  const platform = article(app, {
    domain: 'sample.com',
    environment: 'letsencrypt-staging',
    handover: sampleHandover(),
  });
  new HttpsHost(app, 'podinfo', { platform, host: 'podinfo.sample.com', namespace: platform.namespace('apps') });
  synthesize(app, { contract: platform.contract(), contractFile: join(folder, CONTRACT) });
}

export const CONTRACT = 'platform.contract.json';
