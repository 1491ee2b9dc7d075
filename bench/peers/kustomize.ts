import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Racer } from '../measure/race';
import { appName } from '../workload/app-name';
import { appTemplate } from '../workload/app-template';
import { binary } from './binaries';

/** A kustomization with a file of manifests for each app. */
export function kustomize(apps: number, folder: string, printTo: string): Racer {
  const root = join(folder, 'kustomize');
  mkdirSync(root, { recursive: true });
  const names = Array.from({ length: apps }, (_, number) => appName(number));
  for (const name of names) writeFileSync(join(root, `${name}.yaml`), appTemplate(name));
  const resources = names.map((name) => `  - ${name}.yaml\n`).join('');
  writeFileSync(join(root, 'kustomization.yaml'), `resources:\n${resources}`);
  return { name: 'kubectl', command: { program: binary('kubectl'), args: ['kustomize', root], printTo } };
}
