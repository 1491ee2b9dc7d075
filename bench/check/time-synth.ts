// Run by itself: node scripts/run-ts.cjs bench/check/time-synth.ts FOLDER one|each
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, type ApiObjectProps, App, Chart } from 'cdk8s';
import { parseStream } from '../../lib/manifests/parse-stream';
import { checkManifests } from '../../lib/wiring/check-manifests';
import { timed } from './time-check';

/** Milliseconds. */
export interface Synth {
  readonly synth: number;
  /** The check of the same objects in process. */
  readonly check: number;
}

/** @param charts `one` for all objects in one chart, `each` for a chart for each file */
function measure(folder: string, charts: 'one' | 'each'): Synth {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-synth-'));
  try {
    const app = new App({ outdir });
    const shared = charts === 'one' ? new Chart(app, 'all') : undefined;
    for (const file of readdirSync(folder)) {
      const chart = shared ?? new Chart(app, file.replace(/\..*/, ''));
      for (const [number, { object }] of parseStream(readFileSync(join(folder, file), 'utf8')).manifests.entries()) {
        new ApiObject(chart, `${file}-${number}`, object as unknown as ApiObjectProps);
      }
    }
    const synth = timed(() => app.synth());
    const manifests = objectsOf(app).map((object) => ({ object }));
    return { synth, check: timed(() => void checkManifests(manifests)) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** What `chart.toJson()` tells of all charts, without the graph of the whole app that it makes anew for each. */
function objectsOf(app: App): Record<string, unknown>[] {
  return app.charts.flatMap((chart) => chart.apiObjects.map((object) => object.toJson()));
}

const [folder, charts] = process.argv.slice(2) as [string, 'one' | 'each'];
process.stdout.write(JSON.stringify(measure(folder, charts)));
