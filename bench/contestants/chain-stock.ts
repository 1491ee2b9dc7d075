import { App } from 'cdk8s';

import { declareChain } from '../workload/declare-chain';

// Arguments: FOLDER CHARTS. Prints the milliseconds of synthesis alone.
const [folder, charts] = process.argv.slice(2);
const app = new App({ outdir: folder });
declareChain(app, Number(charts));
const start = performance.now();
app.synth();
process.stdout.write(String(performance.now() - start));
