import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Racer } from '../measure/race';
import { appTemplate } from '../workload/app-template';
import { binary } from './binaries';

/** A chart that writes as many apps as its values say: helm reads one template, which is the least it can do. */
export function helm(apps: number, folder: string, printTo: string): Racer {
  const chart = join(folder, 'helm');
  mkdirSync(join(chart, 'templates'), { recursive: true });
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: apps\nversion: 1.0.0\n');
  writeFileSync(join(chart, 'values.yaml'), `apps: ${apps}\n`);
  const loop = '{{- range $number := until (int .Values.apps) }}';
  const text = `${loop}\n---\n${appTemplate('app{{ $number }}')}{{- end }}\n`;
  writeFileSync(join(chart, 'templates/apps.yaml'), text);
  return { name: 'helm', command: { program: binary('helm'), args: ['template', 'apps', chart], printTo } };
}
