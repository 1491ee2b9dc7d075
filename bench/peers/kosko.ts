import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundle } from '../bundle';
import { node } from '../measure/command';
import type { Racer } from '../measure/race';
import { peerFile } from './install';

/** One component with the objects of all apps. */
export function kosko(apps: number, folder: string, printTo: string): Racer {
  const project = join(folder, 'kosko');
  mkdirSync(join(project, 'components'), { recursive: true });
  writeFileSync(join(project, 'kosko.toml'), 'components = ["*"]\n');
  copyFileSync(bundle('kosko-component', folder), join(project, 'components/apps.js'));
  writeEnvironment(project);
  const env = { APPS: `${apps}` };
  return {
    name: 'kosko',
    command: node([peerFile('@kosko/cli/bin/kosko.js'), 'generate'], { cwd: project, env, printTo }),
  };
}

/**
 * A stand-in for @kosko/env, which registries do not all have: `kosko generate` loads it from the project and leaves there
 * which environment is meant (@kosko/cli 1.2.5, dist/commands/generate/env.js). These components do not ask for it.
 */
function writeEnvironment(project: string): void {
  const folder = join(project, 'node_modules/@kosko/env');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.js'), 'module.exports = {};\n');
}
