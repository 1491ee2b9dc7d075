import { App } from 'cdk8s';
import { Platform } from 'cdk8s-auto-https';

import { podinfo } from './podinfo';

const app = new App();
podinfo(app, Platform.fromContract('platform.contract.json'));
app.synth();
