import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { bundle } from './bundle';
import { node } from './measure/command';
import type { Racer } from './measure/race';
import { appTemplateFunction } from './workload/app-template';
import type { Charts } from './workload/declare-apps';

/** Who writes the same files. */
export type Writer = 'cdk8s' | 'ours' | 'floor';

const BUNDLES = { cdk8s: 'stock', ours: 'ours', floor: 'floor' } as const;

/** A racer that writes a folder of manifests. */
export interface WritingRacer extends Racer {
  readonly output: string;
}

/** @param folder where the bundle stands and, below it, what is written */
export function writer(who: Writer, apps: number, charts: Charts, folder: string): WritingRacer {
  const banner = who === 'floor' ? `const appText = ${appTemplateFunction()};` : '';
  const program = bundle(BUNDLES[who], folder, banner);
  const name = writerName(who, charts, apps);
  return writing(name, join(folder, name), (output) => [program, output, `${apps}`, charts]);
}

export const writerName = (who: Writer, charts: Charts, apps: number) => `${who}-${charts}-${apps}`;

/** HttpsApp through `synthesize`. */
export function httpsApps(apps: number, folder: string): WritingRacer {
  const program = bundle('https-apps', folder);
  // A folder above, as the lock file is written beside that of the manifests.
  return writing('https', join(folder, 'https'), (output) => [program, join(output, 'dist'), `${apps}`, 'each']);
}

function writing(name: string, output: string, args: (output: string) => string[]): WritingRacer {
  const before = () => rmSync(output, { recursive: true, force: true });
  return { name, output, before, command: node(args(output)) };
}
