import { App } from 'cdk8s';

import { declareApps } from '../workload/declare-apps';
import { task } from './task';

const { folder, apps, charts } = task();
const app = new App({ outdir: folder });
declareApps(app, apps, charts);
app.synth();
