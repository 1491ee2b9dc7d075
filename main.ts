import { App } from 'cdk8s';

import { article } from './charts/article';
import { readHandover, synthesize } from './lib';

const app = new App();
const platform = article(app, readHandover());
synthesize(app, { install: platform.install(), contract: platform.contract() });
