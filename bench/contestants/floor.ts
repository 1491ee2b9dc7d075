import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { appName } from '../workload/app-name';
import { task } from './task';

// Put before the bundle: appTemplateFunction() of ../workload/app-template.ts.
declare const appText: (name: string) => string;

const { folder, apps, charts } = task();
const names = Array.from({ length: apps }, (_, number) => appName(number));
mkdirSync(folder, { recursive: true });
if (charts === 'one') {
  writeFileSync(join(folder, 'apps.k8s.yaml'), names.map(appText).join('---\n'));
} else {
  for (const name of names) writeFileSync(join(folder, `${name}.k8s.yaml`), appText(name));
}
