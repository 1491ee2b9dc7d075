import { join } from 'node:path';
import { type App, Names } from 'cdk8s';

import type { Facts } from '../wiring/facts/facts';
import { checkCharts } from './check-charts';
import { checkWiring } from './check-wiring';
import { PHASES } from './file-name';
import { isGenerated } from './generated';
import { removeStale, writeFolder, writeIfChanged } from './write-folder';

/** What is written beside the manifests. */
export interface SynthesizeOptions {
  /** Files of install/. @default - none are written */
  readonly install?: ReadonlyMap<string, string>;
  /** Where the files of install/ are written. @default 'install' */
  readonly installFolder?: string;
  /** `platform.contract()`. @default - none is written */
  readonly contract?: object;
  /** Where the contract is written. @default 'platform.contract.json' */
  readonly contractFile?: string;
  /** `platform.checkerFacts()`: what the checker cannot see in the manifests. @default - nothing is told */
  readonly facts?: Facts;
}

/**
 * Writes an app: its charts to `app.outdir`, and beside it install/ and the contract. Files of a former run that this one does
 * not make are removed; foreign files are kept.
 *
 * Everything is validated, and the wires between all objects checked, before anything is written.
 *
 * @throws InvalidInputError for charts inside of charts or that depend on each other, since cdk8s then numbers all files
 * @throws InvalidInputError for manifests with wiring errors, every one of them told
 * @throws Error with the message of each fault when the validation of a construct fails
 */
export function synthesize(app: App, options: SynthesizeOptions = {}): void {
  checkCharts(app);
  checkWiring(app, options.facts);
  app.synth();
  const made = new Set(app.charts.map((chart) => `${Names.toDnsLabel(chart)}${app.outputFileExtension}`));
  removeStale(app.outdir, (file) => isManifest(file, app.outputFileExtension) && !made.has(file));
  if (options.install) {
    const folder = options.installFolder ?? 'install';
    writeFolder(folder, options.install, (file) => isGenerated(join(folder, file)));
  }
  if (options.contract) {
    writeIfChanged(options.contractFile ?? 'platform.contract.json', `${JSON.stringify(options.contract, null, 2)}\n`);
  }
}

/** Whether a file of dist/ bears a name that this package gives. */
function isManifest(file: string, extension: string): boolean {
  return file.endsWith(extension) && Object.values(PHASES).some((prefix) => file.startsWith(prefix));
}
