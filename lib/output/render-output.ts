import { type App, Chart } from 'cdk8s';

import { renderFiles } from '../synth/render-files';
import type { Facts } from '../wiring/facts/facts';
import { checkCharts } from './check-charts';
import { checkFileNames } from './check-file-names';
import { checkWiring } from './check-wiring';
import { objectArguments } from './ownership/object-arguments';
import type { RenderedOutput } from './rendered-output';
import { sha256 } from './sha256';
import type { SynthesisRun } from './synthesis-run';

/** What cdk8s writes beside manifests for its validation plugins, when the CLI asks for it: nobody's to keep. */
const CONSTRUCT_METADATA = 'construct-metadata.json';

/**
 * Renders an app, and checks all that can be checked before anything is written.
 *
 * @throws InvalidInputError for file names that would change, clash or not hold everywhere, and for broken wires
 */
export function renderOutput(app: App, facts: Facts | undefined, progress: SynthesisRun['progress']): RenderedOutput {
  checkCharts(app);
  const rendered = [];
  const total = app.node.findAll().filter((node) => Chart.isChart(node)).length;
  for (const { path: name, text, objects } of renderFiles(app)) {
    rendered.push({ name, bytes: Buffer.from(text), objects });
    progress('rendering', rendered.length, Math.max(rendered.length, total));
  }
  checkFileNames(rendered.map(({ name }) => name));
  progress('checking the wires', 0, 1);
  checkWiring(
    rendered.flatMap(({ objects }) => objects),
    facts,
  );
  return {
    files: rendered
      .filter(({ name }) => name !== CONSTRUCT_METADATA)
      .map(({ name, bytes, objects }) => ({ name, bytes, sha256: sha256(bytes), ...objectArguments(objects) })),
    unlisted: rendered.filter(({ name }) => name === CONSTRUCT_METADATA),
  };
}
