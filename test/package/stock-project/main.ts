import { App } from 'cdk8s';
import { synthesize } from 'cdk8s-auto-https';

import { shop } from './platform';

const app = new App();
const platform = shop(app);
synthesize(app, { install: platform.install(), contract: platform.contract() });
