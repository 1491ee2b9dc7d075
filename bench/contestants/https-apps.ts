import { App } from 'cdk8s';

import { synthesize } from 'cdk8s-auto-https';
import { declareHttpsApps } from '../workload/declare-https-apps';
import { task } from './task';

const { folder, apps } = task();
const app = new App({ outdir: folder });
declareHttpsApps(app, apps);
synthesize(app);
