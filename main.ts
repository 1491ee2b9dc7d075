import { App } from 'cdk8s';

import { article } from './charts/article';
import { readHandover, synthesize } from './lib';

const app = new App();
const platform = article(app, {
  domain: 'sample.com',
  // Browsers trust letsencrypt-production alone; its limits are tight, so staging comes first.
  environment: 'letsencrypt-staging',
  handover: readHandover(),
});
synthesize(app, {
  install: platform.install(),
  contract: platform.contract(),
  facts: platform.checkerFacts(),
});
